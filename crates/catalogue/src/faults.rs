//! Explains failures of the rules on a person's facts, in an author's terms.

use rules::{Date, Fault, FaultKind, Figure, Program};

/// Names the part of the rule that fails and, for a figure missing from the law, also the day.
pub fn fault_words(program: &Program, fault: Fault, on: Date) -> String {
    let text = program.text(fault.node);
    let missing = match fault.kind {
        FaultKind::NoPeriod => {
            // A date given to `rate` may depend on figures of its own; the one that is named first is meant.
            let figures = program.figures_in(fault.node).into_iter().filter_map(|id| program.figure_by_id(id));
            figures.filter_map(|figure| Some((text.find(&figure.name)?, figure))).min_by_key(|(at, _)| *at)
        }
        _ => None,
    };
    match missing {
        Some((_, figure)) if figure.on(on).is_none() && !text.contains(',') => no_figure(figure, on),
        Some((_, figure)) => format!("`{text}` has no figure for that date: {}", extent(figure)),
        None if fault.kind == FaultKind::NoCalendar => match &program.rest_days {
            Some(rest_days) => {
                format!(
                    "`{text}`: {}; the holidays of the first calendar end on {}",
                    fault.kind.message(),
                    rest_days.covers.1
                )
            }
            None => format!("`{text}`: there is no calendar that says which days are holidays"),
        },
        None => format!("`{text}`: {}", fault.kind.message()),
    }
}

/// Says that the law had no figure on a day, and which day is nearest.
pub(crate) fn no_figure(figure: &Figure, on: Date) -> String {
    format!("`{}` has no figure on {on}: {}", figure.name, nearest(figure, on))
}

fn nearest(figure: &Figure, on: Date) -> String {
    let before = figure.periods.iter().rev().find(|period| period.from <= on);
    match (before.and_then(|period| period.until), figure.periods.first()) {
        (Some(until), _) => format!("the last period before it ends on {until}"),
        (None, Some(first)) => format!("the first period begins on {}", first.from),
        (None, None) => "it has no periods".to_string(),
    }
}

fn extent(figure: &Figure) -> String {
    let from = figure.periods.first().map(|period| period.from);
    match (from, figure.periods.last().and_then(|period| period.until)) {
        (Some(from), Some(until)) => format!("it is known from {from} to {until}"),
        (Some(from), None) => format!("it is known from {from}"),
        (None, _) => "it has no periods".to_string(),
    }
}
