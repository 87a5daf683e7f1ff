/**
 * The home folder of one contact centre: its paths, its lock and its key. Nothing here knows what is in the files.
 */
@NullMarked
package org.callaudit.jobs.home;

import org.jspecify.annotations.NullMarked;
