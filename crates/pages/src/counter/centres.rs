//! All service centres: where they are, when they are open, and what helps those who need it.

use catalogue::{Centre, Closed};
use domain::counter::{self, hall};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use super::book::languages;
use super::hall_screen::rule;
use super::place_page::waits;
use super::visit_box::access;
use crate::web::{Outcome, View, Visit};

/// How many days of hours are shown.
const DAYS: i64 = 7;

/// `centres.html`.
#[derive(Serialize)]
pub(super) struct CentresPage {
    centres: Vec<CentreLine>,
    /// Who is called next, in words.
    rule: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
struct CentreLine {
    id: String,
    name: String,
    agency: String,
    address: Vec<String>,
    phone: Option<String>,
    access: Vec<String>,
    languages: Vec<String>,
    hours: Vec<HoursLine>,
    /// How long somebody waits who comes now, in words, while it is open; and the screen of its hall.
    wait: Option<String>,
    screen: String,
    /// Its number for a short message that takes a place.
    number: usize,
}

/// The hours of one of the next days.
#[derive(Clone, Debug, Serialize)]
struct HoursLine {
    day: String,
    /// The spans of the day in words; none when it is closed.
    open: Option<String>,
    /// Why it is closed, in the words of its file.
    closed: Option<String>,
}

impl View for CentresPage {
    const TEMPLATE: &'static str = "centres.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| text.to_owned();
        let open = HoursLine { day: text("Friday 3 July 2026"), open: Some(text("9 am to 5 pm")), closed: None };
        let closed = HoursLine { open: None, ..open.clone() };
        let centre = CentreLine {
            id: text("gumtree-bend"),
            name: text("Gumtree Bend Service Centre"),
            agency: text("Service NSW"),
            address: vec![text("1 Wattle Street")],
            phone: Some(text("13 77 88")),
            access: vec![text("No steps")],
            languages: vec![text("Tiếng Việt")],
            wait: Some(text("about 5 to 20 minutes")),
            screen: text("/hall/gumtree-bend"),
            number: 1,
            hours: vec![open, HoursLine { closed: Some(text("Painting")), ..closed.clone() }, closed],
        };
        let bare = CentreLine { phone: None, access: Vec::new(), languages: Vec::new(), wait: None, ..centre.clone() };
        let of = |centres| CentresPage { centres, rule: vec![text("In the order in which people came.")] };
        vec![of(vec![centre, bare]), of(Vec::new())]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut centres = Vec::new();
    let mut tx = visit.app.db.read().await?;
    for (place, centre) in counter::centres(&visit.app).enumerate() {
        let wait = match hall::is_open(&visit.app, centre, visit.now()) {
            true => Some(hall::Hall::of(&mut tx, &visit.app, centre).await?.newcomer().wait),
            false => None,
        };
        centres.push(CentreLine::of(&visit, centre, (place + 1, wait.map(|wait| waits(&visit, wait)))));
    }
    tx.commit().await?;
    Ok(visit.page().title("centres-title").show(CentresPage { centres, rule: rule(visit.locale()) }))
}

impl CentreLine {
    fn of(visit: &Visit, centre: &'static Centre, (number, wait): (usize, Option<String>)) -> CentreLine {
        let today = visit.app.today();
        let days = (0..DAYS).filter_map(|days| today.checked_add(days.days()).ok());
        CentreLine {
            id: centre.id.clone(),
            name: centre.name.clone(),
            agency: visit.spoken().agency_name(&centre.agency).map(|said| said.to_string()).unwrap_or_default(),
            address: centre.address.clone(),
            phone: centre.phone.clone(),
            access: access(visit, centre),
            languages: languages(visit, centre),
            wait,
            screen: format!("/hall/{}", centre.id),
            number,
            hours: days.map(|day| HoursLine::of(visit, centre, day)).collect(),
        }
    }
}

impl HoursLine {
    fn of(visit: &Visit, centre: &Centre, day: Date) -> HoursLine {
        let calendar = counter::calendar(&visit.app, centre);
        let (locale, zone) = (visit.locale(), &visit.app.zone);
        let span = |(from, to): &(i64, i64)| {
            let args = [("from", locale.time(*from, zone).into()), ("to", locale.time(*to, zone).into())];
            locale.say("centre-hours", &args)
        };
        let open = centre.open(calendar, zone, day);
        let closed = match centre.closed_on(calendar, day) {
            Some(Closed::Because(why)) => Some(why),
            _ => None,
        };
        HoursLine {
            day: locale.weekday(day),
            open: (!open.is_empty()).then(|| locale.list(&open.iter().map(span).collect::<Vec<_>>())),
            closed,
        }
    }
}
