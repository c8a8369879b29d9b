package org.throughline.policies.sentences;

import org.throughline.policies.expression.Term;
import org.throughline.policies.expression.YearSpan;
import org.throughline.policies.facts.Cell;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Year;

/** What a number is called. */
final class TermSaying {

    private final Words words;
    private final Figures figures;

    TermSaying(Words words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    String of(Term term) {
        if (term instanceof Term.Linear linear) {
            return linear(linear);
        }
        if (term instanceof Term.Growth growth) {
            return words.say(
                    "term.growth", "fact", name(growth.fact()), "from", year(growth.from()), "to", year(growth.to()));
        }
        if (term instanceof Term.TimeSince since) {
            return words.say("term.since." + since.unit(), "fact", name(since.fact()));
        }
        return ratio((Term.Ratio) term);
    }

    /** What is known or not. */
    String of(Cell cell) {
        return cell.fact().yearly()
                ? words.say("term.of-year", "fact", name(cell.fact()), "year", year(cell.year()))
                : name(cell.fact());
    }

    String name(KnownFact fact) {
        return words.name(fact.label());
    }

    private String linear(Term.Linear term) {
        if (term instanceof Term.FactNumber number) {
            return of(Cell.of(number.fact(), number.year()));
        }
        if (term instanceof Term.SumOfYears sum) {
            return words.say("term.sum", "fact", name(sum.fact()), "years", years(sum.years()));
        }
        if (term instanceof Term.MeanOfYears mean) {
            return words.say("term.average", "fact", name(mean.fact()), "years", years(mean.years()));
        }
        if (term instanceof Term.Plus plus) {
            return words.say("term.plus", "one", linear(plus.one()), "other", linear(plus.other()));
        }
        if (term instanceof Term.Minus minus) {
            return words.say("term.minus", "one", linear(minus.one()), "other", linear(minus.other()));
        }
        Term.Times times = (Term.Times) term;
        return words.say("term.times", "factor", figures.number(times.factor()), "of", linear(times.of()));
    }

    /** Of one year the year is said once. */
    private String ratio(Term.Ratio ratio) {
        String kind = ratio.measure().isNone() ? "term.share" : "term.by";
        boolean oneYear = ratio.over() instanceof Term.FactNumber over
                && ratio.under() instanceof Term.FactNumber under
                && over.year().equals(under.year())
                && over.fact().yearly();
        if (!oneYear) {
            return words.say(kind, "over", linear(ratio.over()), "under", linear(ratio.under()));
        }
        Term.FactNumber over = (Term.FactNumber) ratio.over();
        Term.FactNumber under = (Term.FactNumber) ratio.under();
        return words.say(
                kind + ".of-year", "year", year(over.year()), "over", name(over.fact()), "under", name(under.fact()));
    }

    private String year(Year year) {
        if (year instanceof Year.Before before) {
            return before.years() <= 2
                    ? words.say("year.before-" + before.years())
                    : words.say("year.before", "years", Integer.toString(before.years()));
        }
        return year instanceof Year.Of of
                ? words.say("year.of", "year", Integer.toString(of.year()))
                : words.say("year.latest");
    }

    private String years(YearSpan span) {
        String count = Integer.toString(span.years().size());
        return span.to().equals(Year.LAST) && span.years().size() > 1
                ? words.say("years.last", "count", count)
                : words.say("years.span", "from", year(span.from()), "to", year(span.to()));
    }
}
