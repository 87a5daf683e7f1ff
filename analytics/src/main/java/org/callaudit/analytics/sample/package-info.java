/**
 * Whom to audit next: how many audits the plan still wants, the draw by lot of agents and contacts among evaluators, and what
 * so many audits would show. Nothing here reads a clock or a home: the same pool and seed give the same list anywhere.
 */
@NullMarked
package org.callaudit.analytics.sample;

import org.jspecify.annotations.NullMarked;
