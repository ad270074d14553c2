//! The page on which a time at a service centre is chosen.

use domain::counter::VisitState;
use serde::Serialize;

use super::visit_box::VisitBox;
use super::wait_box::WaitBox;
use super::wait_form::AskBox;
use crate::web::View;

/// `visit.html`.
#[derive(Serialize)]
pub(super) struct BookPage {
    pub reference: String,
    /// The service that they come for, in words.
    pub service: Option<String>,
    pub minutes: i64,
    /// What is booked already.
    pub visit: Option<VisitBox>,
    /// How it can be had: at the counter, by phone, by video; empty where there is one way alone.
    pub ways: Vec<WayChoice>,
    /// The earlier time that they wait for, or that is kept for them.
    pub wait: Option<WaitBox>,
    /// Where they ask for one.
    pub ask: Option<AskBox>,
    pub centres: Vec<CentreChoice>,
    /// The days of the chosen centre with free times; empty until one is chosen.
    pub days: Vec<DayChoice>,
    /// The name of the day whose times are shown.
    pub day: String,
    pub times: Vec<TimeChoice>,
    /// The pages with the days before and after.
    pub earlier: Option<String>,
    pub later: Option<String>,
    pub cancel: Option<String>,
    /// Where a place without a time is taken, and the centres that are open now.
    pub place: Option<String>,
    pub halls: Vec<HallChoice>,
    pub back: String,
    pub wrong: Option<String>,
    /// The number on which they are called, where one is asked for, and what is wrong with it.
    pub number: Option<String>,
    pub wrong_number: Option<String>,
}

/// A way of the visit.
#[derive(Clone, Debug, Serialize)]
pub(super) struct WayChoice {
    pub text: String,
    pub href: String,
    pub is_chosen: bool,
}

/// A centre that is open now.
#[derive(Clone, Debug, Serialize)]
pub(super) struct HallChoice {
    pub id: String,
    pub name: String,
    /// How long somebody waits who comes now, in words.
    pub wait: String,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct CentreChoice {
    pub name: String,
    pub address: Vec<String>,
    pub access: Vec<String>,
    /// The languages that are spoken there, by their own names.
    pub languages: Vec<String>,
    /// The first time that is free, in words.
    pub next: Option<String>,
    pub href: String,
    pub is_chosen: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct DayChoice {
    pub name: String,
    pub free: i64,
    pub href: String,
    pub is_chosen: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct TimeChoice {
    pub value: String,
    pub text: String,
    /// Whether it was chosen before something else was found wrong.
    pub checked: bool,
}

/// The same for an officer who books for somebody.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct DeskBookPage(pub(super) BookPage);

impl View for DeskBookPage {
    const TEMPLATE: &'static str = "desk/visit.html";

    fn samples() -> Vec<Self> {
        BookPage::samples().into_iter().map(DeskBookPage).collect()
    }
}

impl View for BookPage {
    const TEMPLATE: &'static str = "visit.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| text.to_owned();
        let centre = CentreChoice {
            name: text("Gumtree Bend Service Centre"),
            address: vec![text("1 Wattle Street"), text("Gumtree Bend NSW 2999")],
            access: vec![text("No steps")],
            languages: vec![text("Tiếng Việt")],
            next: Some(text("Friday 3 July 2026, 9:20 am")),
            href: text("/person/GR7K4M2P/visit?centre=gumtree-bend"),
            is_chosen: true,
        };
        let day = DayChoice {
            name: text("Friday 3 July 2026"),
            free: 12,
            href: text("/person/GR7K4M2P/visit?centre=gumtree-bend&day=2026-07-03"),
            is_chosen: true,
        };
        let whole = BookPage {
            reference: text("GR7K 4M2P"),
            service: Some(text("Gas rebate")),
            minutes: 20,
            visit: Some(VisitBox::sample(VisitState::Booked)),
            ways: vec![
                WayChoice { text: text("Come to the counter"), href: text("?way=counter"), is_chosen: false },
                WayChoice { text: text("By phone"), href: text("?way=phone"), is_chosen: true },
            ],
            wait: WaitBox::samples().first().cloned(),
            ask: Some(AskBox::sample()),
            centres: vec![centre.clone(), CentreChoice { next: None, is_chosen: false, ..centre.clone() }],
            days: vec![day.clone(), DayChoice { is_chosen: false, ..day }],
            day: text("Friday 3 July 2026"),
            times: vec![TimeChoice { value: text("1783036800000"), text: text("9:20 am"), checked: true }],
            earlier: Some(text("/person/GR7K4M2P/visit?centre=gumtree-bend")),
            later: Some(text("/person/GR7K4M2P/visit?centre=gumtree-bend&from=2026-07-20")),
            cancel: Some(text("/person/GR7K4M2P/visit/cancel")),
            place: Some(text("/person/GR7K4M2P/place")),
            halls: vec![HallChoice {
                id: text("gumtree-bend"),
                name: text("Gumtree Bend Service Centre"),
                wait: text("about 5 to 20 minutes"),
            }],
            back: text("/person/GR7K4M2P"),
            wrong: Some(text("This time was just taken. Choose another one.")),
            number: Some(text("0491 570 006")),
            wrong_number: Some(text("Write a number that we can call")),
        };
        let unchosen = CentreChoice { is_chosen: false, access: Vec::new(), languages: Vec::new(), ..centre };
        let choosing = BookPage { visit: None, centres: vec![unchosen], ..BookPage::bare_sample() };
        vec![whole, choosing, BookPage::bare_sample()]
    }
}

impl BookPage {
    fn bare_sample() -> BookPage {
        BookPage {
            reference: "GR7K 4M2P".to_owned(),
            service: None,
            minutes: 15,
            visit: Some(VisitBox::sample(VisitState::Lost)),
            ways: Vec::new(),
            wait: WaitBox::samples().last().cloned(),
            ask: None,
            centres: Vec::new(),
            days: Vec::new(),
            day: String::new(),
            times: Vec::new(),
            earlier: None,
            later: None,
            cancel: None,
            place: None,
            halls: Vec::new(),
            back: "/desk/conversations/GR7K4M2P".to_owned(),
            wrong: None,
            number: None,
            wrong_number: None,
        }
    }
}
