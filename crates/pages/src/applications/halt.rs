//! Where an application ends because going on could hurt somebody, or because its fee is not confirmed: what is safe, and
//! the call that follows.

use axum::extract::Path;
use axum::response::Response;
use catalogue::service::Stop;
use catalogue::{Halt, JourneyPage};
use domain::applications::acts;
use domain::applications::draft::Draft;
use domain::conversations::about::About;
use domain::conversations::opening::From;
use domain::people::address;
use domain::questions::{said, wording};
use domain::trust::Action;
use rules::{Need, Value};
use serde::Serialize;

use super::access::{self, Opened};
use crate::catalogue_pages::crisis::{CrisisPanel, panels};
use crate::catalogue_pages::words;
use crate::conversations::{Asking, ask_agency};
use crate::web::{Outcome, Posted, Problem, View, Visit};

#[derive(Serialize)]
pub(super) struct HaltPage {
    service: words::Text,
    text: words::Text,
    crises: Vec<CrisisPanel>,
    /// Whether somebody can be asked to call.
    may_ask: bool,
    phone: Option<String>,
}

impl View for HaltPage {
    const TEMPLATE: &'static str = "applications/halt.html";

    fn samples() -> Vec<Self> {
        let own = |text: &str| words::own(text.to_owned());
        let page = |crises, may_ask, phone: Option<&str>| HaltPage {
            service: own("Change of address"),
            text: own("We tell nobody. A trained officer calls you."),
            crises,
            may_ask,
            phone: phone.map(str::to_owned),
        };
        vec![page(CrisisPanel::samples(), true, Some("13 77 88")), page(Vec::new(), false, None)]
    }
}

pub(super) fn page(visit: &Visit, draft: &Draft, halt: Halt<'static>) -> Response {
    let catalogue = visit.app.catalogue;
    let service = words::text(visit, visit.spoken().service_name(draft.service));
    let (text, crisis, may_ask) = match halt {
        Halt::Stop(stop) => {
            let crisis = catalogue.crisis.crises.iter().filter(|known| Some(&known.id) == stop.crisis.as_ref());
            let text = words::text(visit, visit.spoken().stop_say(draft.service, stop));
            (text, crisis.collect::<Vec<_>>(), stop.opens.is_some())
        }
        Halt::FeeUnconfirmed => (words::own(visit.text("application-fee-unconfirmed")), Vec::new(), false),
    };
    let title = match halt {
        Halt::Stop(_) => "application-halt-title",
        Halt::FeeUnconfirmed => "application-fee-unconfirmed-title",
    };
    let page = visit.page().title(title).back("/").form(format!("/applications/{}/halt", draft.id()));
    let crises = panels(visit, &crisis);
    page.show(HaltPage { service, text, crises, may_ask, phone: catalogue.about.phone.clone() })
}

/// `POST /applications/{id}/halt`: asks for the call. The draft goes with it, since what stands in it may not be kept.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome<Response> {
    let mut tx = visit.app.db.begin().await?;
    let Opened { draft, grant } = access::open(&visit, &mut tx, &id, Action::Delete).await?;
    let Some(JourneyPage::Halt(Halt::Stop(stop))) = draft.pages.last() else { return Err(Problem::not_found()) };
    let opens = stop.opens.as_ref().ok_or_else(Problem::not_found)?;
    let (phone, body) = told(&visit, &draft, stop);
    let asking = Asking::call_back(About::Service(draft.service.id.clone()), phone, body, draft.id());
    let from = From {
        agency: Some(&opens.agency),
        service: Some(&draft.service.id),
        role: opens.role.as_deref(),
        within: opens.within,
        officer: None,
    };
    let (reference, _) = ask_agency(&visit, &mut tx, asking, from).await?;
    acts::delete(&mut tx, &visit.app, &grant).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/person/{reference}")))
}

/// The number to call, and what was answered to the only questions that were still asked.
fn told(visit: &Visit, draft: &Draft, stop: &Stop) -> (Option<String>, String) {
    let catalogue = visit.app.catalogue;
    let mut phone = None;
    let mut lines =
        vec![visit.locale().say("application-halt-body", &[("service", draft.service.name.as_str().into())])];
    for fact in &stop.asks {
        let (Some(value), Some(words)) =
            (draft.facts.get(*fact), wording(catalogue, visit.locale().tag(), Need::Fact(*fact)))
        else {
            continue;
        };
        if let (None, Value::Text(text)) = (&phone, value)
            && address::phone(text).is_some()
        {
            phone = Some(text.to_string());
        }
        lines.push(format!("{} {}", words.label, said(catalogue, visit.locale(), Need::Fact(*fact), value)));
    }
    (phone, lines.join("\n"))
}
