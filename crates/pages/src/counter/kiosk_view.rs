//! The pages of the kiosk as their templates read them.

use serde::Serialize;

use crate::web::View;

fn text(text: &str) -> String {
    text.to_owned()
}

/// `kiosk/start.html`.
#[derive(Serialize)]
pub(super) struct KioskStart {
    pub centre: String,
    pub is_open: bool,
    pub tongues: Vec<Tongue>,
}

/// A language in its own words.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Tongue {
    pub tag: String,
    pub direction: &'static str,
    pub name: String,
    pub begin: String,
    pub href: String,
}

impl View for KioskStart {
    const TEMPLATE: &'static str = "kiosk/start.html";

    fn samples() -> Vec<Self> {
        let tongue = Tongue {
            tag: text("ar"),
            direction: "rtl",
            name: text("العربية"),
            begin: text("ابدأ"),
            href: text("/kiosk/gumtree-bend/reasons?lang=ar"),
        };
        let open = KioskStart { centre: text("Gumtree Bend"), is_open: true, tongues: vec![tongue.clone()] };
        vec![open, KioskStart { centre: text("Gumtree Bend"), is_open: false, tongues: vec![tongue] }]
    }
}

/// A large button that is a link.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Choice {
    pub text: String,
    pub href: String,
}

/// `kiosk/reasons.html`.
#[derive(Serialize)]
pub(super) struct KioskReasons {
    pub home: String,
    pub back: String,
    /// The purpose whose services are shown; none where purposes are.
    pub topic: Option<String>,
    pub choices: Vec<Choice>,
    pub code: String,
    pub other: String,
}

impl View for KioskReasons {
    const TEMPLATE: &'static str = "kiosk/reasons.html";

    fn samples() -> Vec<Self> {
        let choice =
            Choice { text: text("Having a baby"), href: text("/kiosk/gumtree-bend/reasons?topic=having-a-baby") };
        let of = |topic: Option<&str>| KioskReasons {
            home: text("/kiosk/gumtree-bend"),
            back: text("/kiosk/gumtree-bend"),
            topic: topic.map(str::to_owned),
            choices: vec![choice.clone()],
            code: text("/kiosk/gumtree-bend/code"),
            other: text("/kiosk/gumtree-bend/needs?reason=other"),
        };
        vec![of(Some("Having a baby")), of(None)]
    }
}

/// `kiosk/needs.html`.
#[derive(Serialize)]
pub(super) struct KioskNeeds {
    pub home: String,
    pub back: String,
    /// The service that they come for.
    pub reason: Option<String>,
    pub wrong: Option<String>,
}

impl View for KioskNeeds {
    const TEMPLATE: &'static str = "kiosk/needs.html";

    fn samples() -> Vec<Self> {
        let (home, back) = (text("/kiosk/gumtree-bend"), text("/kiosk/gumtree-bend/reasons"));
        let bare = KioskNeeds { home: home.clone(), back: back.clone(), reason: None, wrong: None };
        vec![KioskNeeds { home, back, reason: Some(text("Gas rebate")), wrong: Some(text("Closed now.")) }, bare]
    }
}

/// `kiosk/code.html`.
#[derive(Serialize)]
pub(super) struct KioskCode {
    pub home: String,
    pub back: String,
    /// Where each press of a sign goes.
    pub here: String,
    pub signs: Vec<String>,
    pub code: String,
    pub is_whole: bool,
    pub is_wrong: bool,
    /// Where a number is taken without an appointment.
    pub without: String,
}

impl View for KioskCode {
    const TEMPLATE: &'static str = "kiosk/code.html";

    fn samples() -> Vec<Self> {
        let of = |code: &str, is_wrong| KioskCode {
            home: text("/kiosk/gumtree-bend"),
            back: text("/kiosk/gumtree-bend/reasons"),
            here: text("/kiosk/gumtree-bend/code"),
            signs: vec![text("2"), text("A")],
            is_whole: code.len() == 8,
            code: text(code),
            is_wrong,
            without: text("/kiosk/gumtree-bend/needs?reason=other"),
        };
        vec![of("GR7K4M2P", true), of("GR7", false)]
    }
}

/// `kiosk/number.html`.
#[derive(Serialize)]
pub(super) struct KioskNumber {
    pub home: String,
    pub centre: String,
    pub number: String,
    pub before: i64,
    /// How long they wait, in words.
    pub wait: String,
    /// Where they follow their place, and the same as a picture.
    pub address: String,
    pub picture: String,
}

impl View for KioskNumber {
    const TEMPLATE: &'static str = "kiosk/number.html";

    fn samples() -> Vec<Self> {
        vec![KioskNumber {
            home: text("/kiosk/gumtree-bend"),
            centre: text("Gumtree Bend"),
            number: text("B 27"),
            before: 3,
            wait: text("about 5 to 20 minutes"),
            address: text("https://stoa.example/places/0190"),
            picture: text("/places/0190/qr.svg"),
        }]
    }
}
