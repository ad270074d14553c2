//! The page of the team, with its samples.

use jiff::civil::{Date, date};
use serde::Serialize;

use crate::web::View;

/// `desk/team.html`.
#[derive(Debug, Serialize)]
pub(super) struct TeamPage {
    pub agency: Option<String>,
    /// What is wrong today; empty if nothing is.
    pub today: Vec<TodayLine>,
    pub load: Vec<ServiceLoad>,
    pub officers: Vec<TeamMember>,
    /// Figures for those who lead.
    pub figures: Option<LeaderFigures>,
}

/// Something that needs somebody today.
#[derive(Debug, Serialize)]
pub(super) struct TodayLine {
    pub text: String,
    pub count: String,
    pub href: String,
}

/// A number, and the list with exactly so many rows.
#[derive(Debug, Serialize)]
pub(super) struct Figure {
    pub number: i64,
    /// None where there is nothing to list.
    pub href: Option<String>,
}

impl Figure {
    pub(super) fn new(number: i64, href: impl FnOnce() -> String) -> Figure {
        Figure { number, href: (number > 0).then(href) }
    }
}

/// How much waits for a service, and how much of it is free, due soon and late.
#[derive(Debug, Serialize)]
pub(super) struct ServiceLoad {
    pub service: String,
    pub waiting: Figure,
    pub free: Figure,
    pub soon: Figure,
    pub late: Figure,
}

/// An officer who is active.
#[derive(Debug, Serialize)]
pub(super) struct TeamMember {
    pub name: String,
    pub href: String,
    /// The last day of an absence today, and who stands in.
    pub away_until: Option<Date>,
    pub deputy: Option<String>,
    pub team: String,
    pub languages: Vec<String>,
    pub skills: Vec<String>,
    /// How many items they have.
    pub holds: Figure,
    /// How many of these are late.
    pub late: Figure,
    /// How many briefings they have not read, and how many there are.
    pub unread: Figure,
    pub to_read: usize,
    /// How often they put off reading in the last 30 days.
    pub put_off: i64,
}

/// Figures over time, of the agency's own cases.
#[derive(Debug, Serialize)]
pub(super) struct LeaderFigures {
    /// The newest week first.
    pub weeks: Vec<WeekLine>,
    pub ages: Vec<FigureLine>,
    pub refusals: Vec<FigureLine>,
    pub overturned: Figure,
}

/// How many cases were opened and decided in a week.
#[derive(Debug, Serialize)]
pub(super) struct WeekLine {
    pub from: Date,
    pub opened: Figure,
    pub decided: Figure,
}

#[derive(Debug, Serialize)]
pub(super) struct FigureLine {
    pub text: String,
    pub figure: Figure,
}

impl View for TeamPage {
    const TEMPLATE: &'static str = "desk/team.html";

    fn samples() -> Vec<Self> {
        let figure = |number| Figure::new(number, || "/desk?view=all".to_owned());
        let load = ServiceLoad {
            service: "Gas rebate".to_owned(),
            waiting: figure(1_240),
            free: figure(17),
            soon: figure(4),
            late: figure(0),
        };
        let here = || TeamMember {
            name: "Noor Haddad".to_owned(),
            href: "/desk/team/noor".to_owned(),
            away_until: None,
            deputy: None,
            team: "Rebates".to_owned(),
            languages: vec!["English".to_owned(), "العربية".to_owned()],
            skills: vec!["phone".to_owned()],
            holds: figure(9),
            late: figure(2),
            unread: figure(3),
            to_read: 5,
            put_off: 1,
        };
        let away = TeamMember {
            away_until: Some(date(2026, 7, 17)),
            deputy: Some("Tom Nguyen".to_owned()),
            skills: Vec::new(),
            put_off: 0,
            ..here()
        };
        let line = |text: &str, number| FigureLine { text: text.to_owned(), figure: figure(number) };
        let week = WeekLine { from: date(2026, 6, 29), opened: figure(31), decided: figure(28) };
        let figures = LeaderFigures {
            weeks: vec![week],
            ages: vec![line("Up to 7 days", 12)],
            refusals: vec![line("Gas rebate: lives in NSW", 4)],
            overturned: figure(1),
        };
        let today = TodayLine {
            text: "Late".to_owned(),
            count: "more than 1,000".to_owned(),
            href: "/desk?view=late".to_owned(),
        };
        let empty = LeaderFigures { weeks: Vec::new(), ages: Vec::new(), refusals: Vec::new(), overturned: figure(0) };
        let page =
            |figures| TeamPage { agency: None, today: Vec::new(), load: Vec::new(), officers: vec![here()], figures };
        let full = TeamPage {
            agency: Some("Service NSW".to_owned()),
            today: vec![today],
            load: vec![load],
            officers: vec![here(), away],
            figures: Some(figures),
        };
        vec![full, page(None), page(Some(empty))]
    }
}
