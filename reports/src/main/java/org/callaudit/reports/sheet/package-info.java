/**
 * Reports as workbooks: the tables and charts of a page as sheets of typed cells, its words on the first sheet. Made from the
 * page's blocks alone, so each kind of report has its workbook; chooses no figure and computes none.
 */
@NullMarked
package org.callaudit.reports.sheet;

import org.jspecify.annotations.NullMarked;
