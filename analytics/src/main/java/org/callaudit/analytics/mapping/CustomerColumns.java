package org.callaudit.analytics.mapping;

import java.util.List;
import java.util.regex.Pattern;
import org.callaudit.analytics.model.RecordKind;

/** The columns that are about customers, by their names in plain words and by what stands in them. */
final class CustomerColumns {

    private static final String NAME = "((full|first|last|middle|given|family|preferred|legal) )*names?";
    private static final String REACHED = "((home|work|cell|mobile|day ?time|evening|primary|alternate|other|best) )*"
            + "((tele)?phone|cell ?phone|mobile|cell|fax|e ?mail)( (no|nr|number|address|id))?";
    private static final String PLACE =
            "((home|street|service|mailing|billing|postal|premises?|property) )?address( line)?( \\d)?"
                    + "|zip( ?code)?|post ?code|postal code|location.*|latitude|longitude|ip( address)?";
    private static final String BORN = "dob|date of birth|birth ?(date|day)|ssn|social security( (no|number))?";
    private static final String ACCOUNT = "((utility|customer) )?(account|acct)( (no|nr|num|number|id|name|ref))?";
    private static final String DETAIL = NAME + "|" + REACHED + "|" + PLACE + "|" + BORN;

    /** Words that stand for a customer by themselves. */
    private static final String CUSTOMER =
            "(cust(omer)?|caller|client|patient|request[eo]r|(account|acct) ?holder|subscriber|complainant)";

    private static final Pattern OF_CUSTOMERS = Pattern.compile(CUSTOMER
            + "|(" + CUSTOMER + "|member)( s)? (" + DETAIL + ")"
            + "|(" + CUSTOMER + "|member)( ?id|( s)? (no|nr|number|ref|phone|e ?mail|address|account|acct).*)"
            + "|" + ACCOUNT
            + "|ani|(calling|originating|call ?back|call back) (no|number)");

    /** What staff have as well: about customers unless the table is one of staff. */
    private static final Pattern OF_ANYBODY = Pattern.compile("((full|first|last|given|family) )+names?"
            + "|((person|contact|respondent)( s)? )?(" + REACHED + "|" + PLACE + "|" + BORN + ")"
            + "|(person|contact|respondent)( s)? " + NAME);

    private CustomerColumns() {}

    /** Whether a column of that name is about customers in records of that kind. */
    static boolean named(String plain, RecordKind kind) {
        return OF_CUSTOMERS.matcher(plain).matches()
                || (kind != RecordKind.ROSTER && OF_ANYBODY.matcher(plain).matches());
    }

    /** Whether the column asks about the handling of them: its few answers are words such as yes and no, or marks. */
    static boolean isQuestion(List<String> written) {
        return Coded.possible(Meaning.ITEM, written)
                && written.stream()
                        .anyMatch(answer -> Words.worth(answer)
                                .filter(worth -> worth != Words.Worth.NOT_APPLICABLE)
                                .isPresent());
    }
}
