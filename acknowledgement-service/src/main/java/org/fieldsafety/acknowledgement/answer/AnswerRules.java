package org.fieldsafety.acknowledgement.answer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.fieldsafety.acknowledgement.notice.KnownNotice;
import org.fieldsafety.acknowledgement.registry.UnitName;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** What makes an answer valid: it answers what the notice asks, in the notice's own terms, and is signed. */
public final class AnswerRules {
    private static final int MOST_UNITS = 5_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MEANING = 500;

    private final KnownNotice notice;
    private final LocalDate lastDay;
    private final Violations wrong = new Violations();

    private AnswerRules(KnownNotice notice, LocalDate lastDay) {
        this.notice = notice;
        this.lastDay = lastDay;
    }

    /**
     * Complains of everything that is wrong, at once. Whether the units are the consignee's is no matter of validity.
     *
     * @param lastDay the latest day that has begun anywhere
     */
    public static void check(SignedAnswer answer, KnownNotice notice, LocalDate lastDay) {
        var rules = new AnswerRules(notice, lastDay);
        if (answer.answers().isEmpty() && answer.units().isEmpty()) {
            rules.wrong.add("", "nothing-answered", "Answer a question, or for a unit");
        }
        rules.questions(answer.answers());
        rules.units(answer.units());
        rules.signature(answer.signature());
        rules.wrong.throwIfAny();
    }

    private void questions(List<QuestionAnswer> answers) {
        var questions = new QuestionRules(notice, wrong);
        for (int i = 0; i < answers.size(); i++) {
            questions.check("answers[" + i + "]", answers.get(i));
        }
    }

    private void units(List<UnitAnswer> units) {
        if (units.size() > MOST_UNITS) {
            wrong.add("units", "too-many-units", "At most " + MOST_UNITS + " units go into one acknowledgement");
            return;
        }
        var slots = new SlotRules(notice, lastDay, wrong);
        var seen = new HashSet<UnitName>();
        for (int i = 0; i < units.size(); i++) {
            var field = "units[" + i + "]";
            var unit = units.get(i);
            wrong.at(field + ".udiDi", () -> new UdiDi(unit.udiDi()));
            wrong.at(field + ".serial", () -> new SerialNumber(unit.serial()));
            if (!seen.add(unit.name())) {
                wrong.add(field, "duplicate-unit", "The unit is answered for above");
            }
            slots.check(field, unit);
        }
    }

    private void signature(Signature signature) {
        text("signature.name", signature.name(), LONGEST_NAME);
        text("signature.title", signature.title(), LONGEST_NAME);
        text("signature.meaning", signature.meaning(), LONGEST_MEANING);
        date(signature.date());
    }

    private void text(String field, String text, int longest) {
        if (text.isBlank()) {
            wrong.add(field, "missing-signature", "An answer counts only with name, title, date and meaning");
        } else if (text.length() > longest) {
            wrong.add(field, "too-long", "At most " + longest + " characters");
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            wrong.add(field, "invalid-text", "Control characters can't be signed");
        }
    }

    private void date(@Nullable LocalDate date) {
        if (date == null) {
            wrong.add(
                    "signature.date", "missing-signature", "An answer counts only with name, title, date and meaning");
        } else if (date.isAfter(lastDay)) {
            wrong.add("signature.date", "date-in-future", "Nothing can be signed before its day");
        }
    }
}
