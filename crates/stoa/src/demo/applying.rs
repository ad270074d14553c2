//! The applications of the town, filled in page by page as a person would: some sent, some abandoned half-way.

use anyhow::{Context, anyhow, bail};
use catalogue::JourneyPage;
use catalogue::town::TownCase;
use db::Tx;
use domain::app::App;
use domain::applications::{self, Draft, Proof};
use domain::questions::key_of;
use domain::refusal::Refusal;
use domain::trust::{self, Action, Actor, Grant, Purpose, Resource};
use rules::{Facts, Need, Value};

use super::stage::Stage;

/// The maximum number of pages of an application.
const MOST_PAGES: usize = 40;

/// Fills in an application. Returns the id of its case, if it was sent.
pub(super) async fn apply(stage: &mut Stage, applied: &TownCase) -> anyhow::Result<Option<String>> {
    let told = stage.facts(&applied.facts)?;
    let (person, actor) = (stage.person(&applied.owner)?, stage.actor(&applied.by)?);
    let (tx, app) = (&mut stage.tx, &stage.app);
    let (grant, mut draft) = begin(tx, app, &actor, &person, applied).await?;
    for page in 0..MOST_PAGES {
        if applied.pages == Some(page) {
            return Ok(None);
        }
        let place = draft.pages.get(draft.now).cloned();
        match place {
            Some(JourneyPage::Confirm(facts)) => {
                applications::confirm(tx, app, &grant, &mut draft, &facts).await.map_err(problem)?;
            }
            Some(JourneyPage::Questions(needs)) => {
                let answers: Vec<_> = needs.iter().map(|need| (*need, answer(&told, *need))).collect();
                let required = &draft.service.apply.required;
                let untold = answers.iter().find(|(need, answer)| answer.is_none() && required.contains(&need.fact()));
                if let Some((need, _)) = untold {
                    let key = key_of(app.catalogue, *need);
                    bail!("the story of {} does not tell {key}, without which nobody can send it", applied.service);
                }
                applications::answer(tx, app, &grant, &mut draft, (answers, "")).await.map_err(problem)?;
            }
            Some(JourneyPage::Evidence(wanted)) => {
                let later = wanted.iter().map(|evidence| (evidence.fact, Proof::Later)).collect();
                applications::prove(tx, app, &grant, &mut draft, later).await.map_err(problem)?;
            }
            Some(JourneyPage::Fee(_)) => bail!("{} costs something, and nobody in the town pays", applied.service),
            Some(JourneyPage::Halt(_)) => bail!("{} ends before it can be sent", applied.service),
            Some(JourneyPage::Check | JourneyPage::Declaration(_)) | None => {
                let is_optional =
                    |need: &&Need| app.catalogue.wording_of(**need).is_some_and(|words| words.is_optional);
                let open = draft.given.declined();
                let open = open.iter().filter(|need| !is_optional(need)).map(|need| key_of(app.catalogue, *need));
                let open: Vec<String> = open.collect();
                if !open.is_empty() {
                    bail!("the story of {} does not tell {}", applied.service, open.join(", "));
                }
                applications::declare(tx, app, &grant, &mut draft, None).await.map_err(problem)?;
                applications::send(tx, app, &grant, &mut draft).await.map_err(problem)?;
                return Ok(draft.row.case_id);
            }
        }
    }
    Err(anyhow!("the application for {} does not end", applied.service))
}

async fn begin(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    person: &str,
    applied: &TownCase,
) -> anyhow::Result<(Grant, Draft)> {
    let service = applications::open_service(app, &applied.service);
    let service = service.map_err(|closed| anyhow!("one cannot apply for {}: {closed:?}", applied.service))?;
    let from = applications::Origin {
        language: &applied.language,
        plan: None,
        holding: None,
        facts: None,
        purpose: Purpose::Applying,
    };
    let owner = Actor::Person { id: person.to_owned(), assurance: domain::session::Assurance::Code };
    // A representative continues a draft that the person started.
    let id = applications::start(tx, app, &owner, person, service, from).await.map_err(problem)?;
    let service = Some(applied.service.clone());
    let resource = Resource { kind: "application", id, person: person.to_owned(), service, agency: None };
    let grant = trust::authorise(tx, app, actor, Action::Send, resource, Purpose::Applying).await;
    let grant = grant.map_err(super::stage::refused)?;
    let draft = applications::load(tx, app, &grant).await?.context("the draft is gone")?;
    Ok((grant, draft))
}

/// The answer to a question; `None` is "I don't know".
fn answer(told: &Facts, need: Need) -> Option<Value> {
    match need {
        Need::Fact(fact) => told.get(fact).cloned(),
        Need::More(_) | Need::Field { .. } => None,
    }
}

/// A refusal that a page would show is a mistake in the script.
pub(super) fn problem(problem: Refusal) -> anyhow::Error {
    anyhow!("{}: {}", problem.kind, problem.cause.unwrap_or_default())
}
