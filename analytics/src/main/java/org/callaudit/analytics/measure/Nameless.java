package org.callaudit.analytics.measure;

import java.util.Set;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterNames;

/** Texts as a mail or a meeting may have them: where they name an agent, they say so without the name. */
public final class Nameless {

    private static final String AN_AGENT = "an agent";
    private static final String OF_THE_TEAM = "an agent of the team";

    private final RosterNames names;
    private final String team;

    /** @param team whose agents are called so */
    public Nameless(Roster roster, String team) {
        this.names = roster.names();
        this.team = team;
    }

    /** A text without agents' names and ids. */
    public String text(String text) {
        return names.replaced(text, AN_AGENT);
    }

    /** An owner, unless an agent; {@code nobody yet} where there is none. */
    public String owner(String owner) {
        if (owner.isBlank()) {
            return "nobody yet";
        }
        if (names.isSupervisor(owner)) {
            return owner.strip();
        }
        Set<String> teams = names.teamsOf(owner.contains("@") ? owner.substring(0, owner.indexOf('@')) : owner);
        return teams.contains(team) ? OF_THE_TEAM : teams.isEmpty() ? text(owner.strip()) : AN_AGENT;
    }
}
