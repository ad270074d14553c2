//! Whom to call first, for somebody whose words tell of danger: above everything that search finds.

use catalogue::{Crisis, FindTarget, Helpline};
use serde::Serialize;

use crate::web::Visit;

/// One kind of danger, as `parts/crisis.html` shows it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CrisisPanel {
    id: String,
    title: String,
    /// What to do first.
    first: String,
    lines: Vec<CrisisLine>,
    /// Pages of others that help: their names and addresses.
    websites: Vec<(String, String)>,
    /// Where the page offers to leave to at once.
    exit: Option<String>,
}

/// Somebody who answers.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CrisisLine {
    who: String,
    phone: String,
    /// The number as a link takes it.
    call: String,
    /// A number for text messages, and as a link takes it.
    text: Option<(String, String)>,
    /// When somebody answers; none where that is day and night.
    hours: Option<String>,
    /// Whom the line is for, in the language of the catalogue.
    whom: Option<String>,
}

impl CrisisLine {
    fn of(visit: &Visit, line: &Helpline, whom: Option<&String>) -> CrisisLine {
        CrisisLine {
            who: line.who(&visit.language).to_owned(),
            phone: line.phone.clone(),
            call: digits(&line.phone),
            text: line.text.as_ref().map(|text| (text.clone(), digits(text))),
            hours: (!line.is_always()).then(|| line.hours.clone()),
            whom: whom.or(line.whom.as_ref()).cloned(),
        }
    }
}

impl CrisisPanel {
    /// For the samples of pages: with everything, and with one line alone.
    pub(super) fn samples() -> Vec<CrisisPanel> {
        let line = CrisisLine {
            who: "Lifeline".to_owned(),
            phone: "13 11 14".to_owned(),
            call: "131114".to_owned(),
            text: Some(("0477 13 11 14".to_owned(), "0477131114".to_owned())),
            hours: Some("9 am to 5 pm".to_owned()),
            whom: Some("anyone aged 5 to 25".to_owned()),
        };
        let plain = CrisisLine { text: None, hours: None, whom: None, ..line.clone() };
        let panel = |id: &str, lines, exit| CrisisPanel {
            id: id.to_owned(),
            title: "You may be in danger now".to_owned(),
            first: "Call 000 now.".to_owned(),
            lines,
            websites: vec![("Fires Near Me".to_owned(), "https://fires.example".to_owned())],
            exit,
        };
        vec![
            panel("danger", vec![line, plain.clone()], Some("https://weather.example".to_owned())),
            CrisisPanel { websites: Vec::new(), ..panel("other", vec![plain], None) },
        ]
    }
}

/// What somebody's words tell of, the most pressing first. Nothing of it is stored.
pub(super) fn told(visit: &Visit, words: &str) -> Vec<&'static Crisis> {
    visit.app.catalogue.crisis.find(words, &visit.language)
}

/// A line that stands above already is left out below.
pub(super) fn panels(visit: &Visit, crises: &[&'static Crisis]) -> Vec<CrisisPanel> {
    let lines = &visit.app.catalogue.crisis.helplines;
    let mut shown = Vec::new();
    let panel = |crisis: &&'static Crisis| {
        let (title, first) = crisis.said(&visit.language);
        let new: Vec<_> = crisis.numbers.iter().filter(|(line, _)| !shown.contains(line)).collect();
        shown.extend(new.iter().map(|(line, _)| *line));
        let line = |(place, whom): &&(usize, Option<String>)| {
            lines.get(*place).map(|line| CrisisLine::of(visit, line, whom.as_ref()))
        };
        CrisisPanel {
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
    })
}

/// The number to call when life is in danger, for the first page; none without a crisis file.
pub(super) fn emergency(visit: &Visit) -> Option<(String, String)> {
    let file = &visit.app.catalogue.crisis;
    let (place, _) = file.crises.first()?.numbers.first()?;
    let phone = &file.helplines.get(*place)?.phone;
    Some((phone.clone(), digits(phone)))
}

fn digits(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}
