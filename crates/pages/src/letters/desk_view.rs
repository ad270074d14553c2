//! Letters as the pages of the desk read them: those of one case, and where one goes.

use domain::letters::kinds::State;
use serde::Serialize;

use super::line::LetterLine;
use crate::web::View;

/// The form for the address of a letter.
#[derive(Serialize)]
pub(super) struct LetterAddressPage {
    pub name: String,
    /// The lines of the address as they were typed.
    pub typed: String,
    pub name_error: Option<String>,
    pub address_error: Option<String>,
}

impl View for LetterAddressPage {
    const TEMPLATE: &'static str = "desk/letter-address.html";

    fn samples() -> Vec<Self> {
        let sample = |name: &str, typed: &str, errors: [Option<&str>; 2]| {
            let [name_error, address_error] = errors.map(|error| error.map(str::to_owned));
            LetterAddressPage { name: name.to_owned(), typed: typed.to_owned(), name_error, address_error }
        };
        let wrong = [Some("Write the name of the recipient"), Some("Write the address in two lines or more")];
        vec![sample("", "Dubbo", wrong), sample("Mina Rahimi", "12 Banksia Street\nDubbo NSW 2830", [None, None])]
    }
}

/// Every letter of a case, to anyone, and every notice of it by email.
#[derive(Serialize)]
pub(super) struct CaseLettersPage {
    pub letters: Vec<CaseLetter>,
    /// Whether there are letters and the officer may open none of them.
    pub is_closed: bool,
    pub notices: Vec<CaseNotice>,
    pub reference: String,
    /// The address of the assessment report.
    pub report: String,
}

#[derive(Serialize)]
pub(super) struct CaseLetter {
    pub line: LetterLine,
    /// The name of the recipient.
    pub to: String,
    pub state: Option<State>,
    /// Why it could not be made.
    pub problem: Option<String>,
    /// Whether there is a PDF that the officer may open.
    pub has_pdf: bool,
    pub printed_language: String,
}

#[derive(Serialize)]
pub(super) struct CaseNotice {
    /// In words, where it stands.
    pub state: Option<String>,
    pub at: i64,
    /// Why it did not arrive.
    pub problem: Option<String>,
    pub channel: Option<String>,
    /// The officer who delivered it in another way.
    pub by: Option<String>,
}

impl View for CaseLettersPage {
    const TEMPLATE: &'static str = "desk/case-letters.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| Some(text.to_owned());
        let letter = |state| CaseLetter {
            line: LetterLine::sample(),
            to: "Mina Rahimi".to_owned(),
            state,
            problem: None,
            has_pdf: true,
            printed_language: "vi".to_owned(),
        };
        let failed = CaseLetter {
            problem: text("the template asks for a field that the letter lacks"),
            has_pdf: false,
            printed_language: "en".to_owned(),
            ..letter(Some(State::Failed))
        };
        let mut letters: Vec<CaseLetter> = State::ALL.into_iter().map(|state| letter(Some(state))).collect();
        letters.extend([failed, letter(None)]);
        let notice = |problem, by| CaseNotice {
            state: text("Sent"),
            at: 1_783_036_800_000,
            problem,
            channel: text("Email"),
            by,
        };
        let notices = vec![
            notice(None, None),
            notice(text("the mailbox is full"), text("Noor Haddad")),
            CaseNotice { state: None, channel: None, ..notice(None, None) },
        ];
        let page = |letters, is_closed, notices| CaseLettersPage {
            letters,
            is_closed,
            notices,
            reference: "GR7K 4M2P".to_owned(),
            report: "/desk/cases/GR7K4M2P/report.pdf".to_owned(),
        };
        vec![page(letters, true, notices), page(Vec::new(), false, Vec::new())]
    }
}
