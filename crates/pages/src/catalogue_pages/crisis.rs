//! Whom to call first, for somebody whose words tell of danger: above everything that search finds.

use catalogue::{Crisis, FindTarget, Helpline};
use serde::Serialize;

use super::words::{self, Text};
use crate::web::Visit;

/// One kind of danger, as `parts/crisis.html` shows it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CrisisPanel {
    id: String,
    title: String,
    /// What to do first.
    first: String,
    lines: Vec<CrisisLine>,
    /// Pages of others that help: their names and addresses.
    websites: Vec<(String, String)>,
    /// Where the page offers to leave to at once.
    exit: Option<String>,
    /// Whether one of the numbers was not confirmed at its source.
    is_unconfirmed: bool,
}

/// Somebody who answers.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CrisisLine {
    who: String,
    phone: String,
    /// The number as a link takes it.
    call: String,
    /// A number for text messages, and as a link takes it.
    text: Option<(String, String)>,
    /// When somebody answers; none where that is day and night.
    hours: Option<Text>,
    /// Whom the line is for.
    whom: Option<Text>,
}

impl CrisisLine {
    fn of(visit: &Visit, line: &'static Helpline, whom: Option<&'static String>) -> CrisisLine {
        let phrase = |text: &'static String| words::text(visit, visit.spoken().phrase(text));
        CrisisLine {
            who: line.who(&visit.language).to_owned(),
            phone: line.phone.clone(),
            call: digits(&line.phone),
            text: line.text.as_ref().map(|text| (text.clone(), digits(text))),
            hours: (!line.is_always()).then(|| phrase(&line.hours)),
            whom: whom.or(line.whom.as_ref()).map(phrase),
        }
    }
}

impl CrisisPanel {
    /// For the samples of pages: with everything, and with one line alone.
    pub(crate) fn samples() -> Vec<CrisisPanel> {
        let line = CrisisLine {
            who: "Lifeline".to_owned(),
            phone: "13 11 14".to_owned(),
            call: "131114".to_owned(),
            text: Some(("0477 13 11 14".to_owned(), "0477131114".to_owned())),
            hours: Some(words::own("9 am to 5 pm".to_owned())),
            whom: Some(words::own("anyone aged 5 to 25".to_owned())),
        };
        let plain = CrisisLine { text: None, hours: None, whom: None, ..line.clone() };
        let panel = |id: &str, lines, exit| CrisisPanel {
            id: id.to_owned(),
            title: "You may be in danger now".to_owned(),
            first: "Call 000 now.".to_owned(),
            lines,
            websites: vec![("Fires Near Me".to_owned(), "https://fires.example".to_owned())],
            exit,
            is_unconfirmed: true,
        };
        vec![
            panel("danger", vec![line, plain.clone()], Some("https://weather.example".to_owned())),
            CrisisPanel { websites: Vec::new(), is_unconfirmed: false, ..panel("other", vec![plain], None) },
        ]
    }
}

/// What somebody's words tell of, the most pressing first. Nothing of it is stored.
pub(crate) fn told(visit: &Visit, words: &str) -> Vec<&'static Crisis> {
    visit.app.catalogue.crisis.find(words, &visit.language)
}

/// A line that stands above already is left out below.
pub(crate) fn panels(visit: &Visit, crises: &[&'static Crisis]) -> Vec<CrisisPanel> {
    let lines = &visit.app.catalogue.crisis.helplines;
    let mut shown = Vec::new();
    let panel = |crisis: &&'static Crisis| {
        let (title, first) = crisis.said(&visit.language);
        let new: Vec<_> = crisis.numbers.iter().filter(|(line, _)| !shown.contains(line)).collect();
        shown.extend(new.iter().map(|(line, _)| *line));
        let line = |(place, whom): &&'static (usize, Option<String>)| {
            lines.get(*place).map(|line| CrisisLine::of(visit, line, whom.as_ref()))
        };
        let unchecked =
            |(place, _): &&&(usize, Option<String>)| lines.get(*place).is_some_and(|line| line.checked.is_none());
        CrisisPanel {
            is_unconfirmed: new.iter().any(|line| unchecked(&line)),
            id: crisis.id.clone(),
            title: title.to_owned(),
            first: first.to_owned(),
            lines: new.iter().filter_map(line).collect(),
            websites: crisis.websites.iter().map(|(name, address)| (name.clone(), address.clone())).collect(),
            exit: visit.app.catalogue.crisis.exit.clone().filter(|_| crisis.quick_exit),
        }
    };
    crises.iter().map(panel).collect()
}

/// Whether what was found may stand beside a crisis.
pub(super) fn may_show(crises: &[&'static Crisis], target: FindTarget<'_>) -> bool {
    crises.iter().all(|crisis| match target {
        FindTarget::Event(id) => !crisis.hidden_events.iter().any(|hidden| hidden == id),
        FindTarget::Service(id) => !crisis.hidden_services.iter().any(|hidden| hidden == id),
        FindTarget::Signpost(_) => true,
    })
}

/// The number to call when life is in danger, for the first page: that of the place, or the first of the crisis file.
pub(super) fn emergency(visit: &Visit) -> Option<(String, String)> {
    let file = &visit.app.catalogue.crisis;
    let first = || {
        let (place, _) = file.crises.first()?.numbers.first()?;
        Some(file.helplines.get(*place)?.phone.as_str())
    };
    let phone = visit.app.catalogue.about.emergency.as_deref().or_else(first)?;
    Some((phone.to_owned(), digits(phone)))
}

fn digits(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}
