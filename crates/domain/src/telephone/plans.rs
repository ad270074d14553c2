//! A plan by telephone: what a code opens, what there is to do, and the questions that are still open, answered by keys.

use catalogue::{ToDo, Verdict};
use db::Tx;
use rules::{Need, Type, Value};

use super::flow::Flow;
use super::model::{CallPlace, PATIENCE};
use super::script::Script;
use super::{people, tries};
use crate::app::App;
use crate::applications;
use crate::concierge::core::Purpose as PlanPurpose;
use crate::concierge::purpose::plan;
use crate::concierge::store::{self, Access, Thread};
use crate::concierge::transcript::Transcript;
use crate::concierge::{self, ReachedPlan, Session, codes as plan_codes, interview};
use crate::events::{self, PlanEvent, Subject, Thing};
use crate::locale::Arg;
use crate::outbox::{self, NewNote, Note, To};
use crate::phone_codes::{self, Opens};
use crate::questions::{ParsedAnswer, contradicted, key_of, need_of, read_text, said, wording};
use crate::refusal::Outcome;
use crate::trust::{self, Action, Actor, Purpose, Resource};

const BACK: &str = "9";

/// What is read out of what there is to do.
const FIRST: usize = 5;

/// A plan that the call has the code of, or that began in it.
async fn reach(tx: &mut Tx, app: &App, id: &str, action: Action) -> Outcome<Option<ReachedPlan>> {
    let Some(owner) = store::owner(tx, id).await? else { return Ok(None) };
    let access = match owner.person_id {
        Some(person) => {
            let resource = Resource { id: id.to_owned(), ..Resource::of_person("plan", &person) };
            let holder = Actor::Holder { of: id.to_owned() };
            Access::Grant(Box::new(trust::authorise(tx, app, &holder, action, resource, Purpose::OwnAffairs).await?))
        }
        None => Access::Session(owner.session_id),
    };
    Ok(concierge::reach(tx, app, access, (id, action)).await?)
}

/// Begins a plan for a life event, whose questions are asked in the call.
pub(super) async fn begin(flow: &mut Flow<'_>, event: &str) -> Outcome<()> {
    let (app, now) = (flow.app, flow.app.world.now());
    let thread = Thread {
        id: app.world.new_id(),
        // The call stands for a session.
        session_id: flow.call.id.clone(),
        person_id: None,
        event: Some(event.to_owned()),
        service: None,
        answers: Transcript::default().to_json(app.catalogue),
        plan_seen: None,
        marks: None,
        started_at: now,
        updated_at: now,
    };
    store::insert(flow.tx, &thread).await?;
    // Its own code keeps it after the call.
    plan_codes::own(flow.tx, app, &Access::Session(thread.session_id), &thread.id).await?;
    let opened = PlanEvent::Opened { event: thread.event, service: None };
    events::record(flow.tx, app, &Actor::Nobody, Subject::new(Thing::Plan, &thread.id), opened).await?;
    flow.standing.about = format!("/plans/{}", thread.id);
    next(flow, thread.id, Vec::new()).await
}

/// The next open question that keys can answer, or the plan if there is none.
async fn next(flow: &mut Flow<'_>, plan: String, mut skipped: Vec<String>) -> Outcome<()> {
    let app = flow.app;
    let Some(reached) = reach(flow.tx, app, &plan, Action::See).await? else {
        flow.standing.go_with(CallPlace::Menu, "call-plan-gone");
        return Ok(());
    };
    let concierge = app.concierges.of(reached.purpose, app.today());
    let mut session = interview(&concierge, &reached.told, reached.facts(app));
    let is_skipped = |skipped: &[String], need: Need| skipped.contains(&key_of(app.catalogue, need));
    let mut need = asked(&session, |need| !is_skipped(&skipped, need));
    while let Some(one) = need {
        let words = wording(app.catalogue, &flow.call.language, one);
        if words.is_some_and(|words| is_keyed(&words.ty)) {
            break;
        }
        // What cannot be keyed in stays open for the page or for an officer.
        skipped.push(key_of(app.catalogue, one));
        session.decline(one);
        need = asked(&session, |need| !is_skipped(&skipped, need));
    }
    match need {
        Some(need) => {
            let need = key_of(app.catalogue, need);
            flow.standing.go(CallPlace::Question { plan, need, skipped });
        }
        None => flow.standing.go(CallPlace::Plan { plan }),
    }
    Ok(())
}

fn asked(session: &Session<'_, 'static>, fits: impl Fn(Need) -> bool) -> Option<Need> {
    session.page().into_iter().map(|question| question.need).find(|need| fits(*need))
}

pub(super) async fn keys(flow: &mut Flow<'_>, keys: &str) -> Outcome<()> {
    match flow.standing.place.clone() {
        CallPlace::Code => coded(flow, keys).await,
        CallPlace::Plan { plan } => match keys {
            "1" => next(flow, plan, Vec::new()).await,
            "2" => sent(flow, plan).await,
            BACK => {
                flow.standing.go(CallPlace::Menu);
                Ok(())
            }
            _ => {
                flow.standing.slip();
                Ok(())
            }
        },
        CallPlace::Question { plan, need, skipped } => answered(flow, (plan, need, skipped), keys).await,
        CallPlace::Check { plan, need, skipped, typed } => match keys {
            "1" => stored(flow, (plan, need, skipped), &typed).await,
            "2" => {
                flow.standing.go(CallPlace::Question { plan, need, skipped });
                Ok(())
            }
            _ => {
                flow.standing.slip();
                Ok(())
            }
        },
        _ => {
            match keys {
                BACK => flow.standing.go(CallPlace::Menu),
                _ => flow.standing.slip(),
            }
            Ok(())
        }
    }
}

/// A code was keyed in. An unknown one is said like one that has a slip in it.
async fn coded(flow: &mut Flow<'_>, keys: &str) -> Outcome<()> {
    let app = flow.app;
    if tries::over(flow, "").await?.caller || flow.standing.tries >= PATIENCE {
        flow.standing.go_with(CallPlace::Person, "call-tries-over");
        return Ok(());
    }
    let opens = phone_codes::find(flow.tx, app, keys).await?.filter(|_| phone_codes::fits(keys));
    let Some(opens) = opens else {
        flow.standing.tries += 1;
        tries::count(flow, "").await?;
        match flow.standing.tries >= PATIENCE {
            true => flow.standing.go_with(CallPlace::Person, "call-tries-over"),
            false => flow.standing.note = Some("call-code-wrong".to_owned()),
        }
        return Ok(());
    };
    match opens {
        Opens::Plan(plan) => {
            flow.standing.about = format!("/plans/{plan}");
            let line = flow.locale().text("call-trail-plan");
            flow.note(line);
            flow.standing.go(CallPlace::Plan { plan });
        }
        Opens::Application(application) => {
            flow.standing.about = format!("/applications/{application}");
            let line = flow.locale().text("call-trail-application");
            flow.note(line);
            flow.standing.go(CallPlace::Draft { application });
        }
        Opens::Conversation(conversation) => {
            people::goes_on_in(flow, &conversation).await?;
            flow.standing.go(CallPlace::Visit { conversation });
        }
    }
    Ok(())
}

/// The plan goes to the caller's telephone as a link, so that it is there on paper too.
async fn sent(flow: &mut Flow<'_>, plan: String) -> Outcome<()> {
    let app = flow.app;
    let number = flow.call.number.clone().filter(|number| app.texts.sms.provider(number).is_some());
    let Some(number) = number else {
        flow.standing.note = Some("call-cannot-text".to_owned());
        return Ok(());
    };
    let Some(reached) = reach(flow.tx, app, &plan, Action::See).await? else { return Ok(()) };
    // A plan of somebody known goes to their own addresses alone: a number can be forged.
    if reached.thread.person_id.is_some() {
        flow.standing.note = Some("call-sign-in-for-it".to_owned());
        return Ok(());
    }
    let code = plan_codes::own(flow.tx, app, &reached.access, &plan).await?;
    let (event, service, until) = (reached.thread.event, reached.thread.service, app.day_of(code.until));
    let note = Note::PlanCode { code: code.id.clone(), event, service, until };
    let to =
        To::Text { person: None, channel: catalogue::Channel::Sms, address: &number, language: &flow.call.language };
    outbox::tell(flow.tx, app, NewNote::new(to, note, format!("call-plan:{}:{plan}", flow.call.id))).await?;
    flow.standing.go_with(CallPlace::Plan { plan }, "call-plan-texted");
    Ok(())
}

/// Whether digits of any kind are the answer at this place, and no choice from a list.
pub(super) fn is_entry(flow: &Flow<'_>) -> bool {
    let CallPlace::Question { need, .. } = &flow.standing.place else { return false };
    let need = need_of(flow.app.catalogue, need);
    let words = need.and_then(|need| wording(flow.app.catalogue, &flow.call.language, need));
    words.is_some_and(|words| !matches!(words.ty, Type::Boolean | Type::Choice(_)))
}

/// Whether keys can say it: words, and lists of people or things, they cannot.
fn is_keyed(ty: &Type) -> bool {
    !matches!(ty, Type::Text | Type::Record(_) | Type::List(_) | Type::Many(_))
}

/// What keys mean as an answer to a question; `Err` if they are no choice.
fn typed(app: &App, language: &str, need: Need, keys: &str) -> Option<Option<String>> {
    let words = wording(app.catalogue, language, need)?;
    if keys == "#" {
        return Some(None);
    }
    let number = keys.parse::<usize>().ok();
    match &words.ty {
        Type::Boolean => match keys {
            "1" => Some(Some("yes".to_owned())),
            "2" => Some(Some("no".to_owned())),
            "3" => Some(None),
            _ => None,
        },
        Type::Choice(_) => {
            let n = number?;
            if n == words.choices.len() + 1 {
                return Some(None);
            }
            words.choices.get(n.checked_sub(1)?).map(|(value, _)| Some(value.clone()))
        }
        // Day, month and year, as they are said.
        Type::Date => {
            let (day, rest) = keys.split_at_checked(2)?;
            let (month, year) = rest.split_at_checked(2)?;
            (year.len() == 4).then(|| Some(format!("{year}-{month}-{day}")))
        }
        _ => Some(Some(keys.replace('*', "."))),
    }
}

async fn answered(flow: &mut Flow<'_>, at: (String, String, Vec<String>), keys: &str) -> Outcome<()> {
    let (app, language) = (flow.app, flow.call.language.clone());
    let need = need_of(app.catalogue, &at.1);
    let Some((need, words)) = need.and_then(|need| Some((need, wording(app.catalogue, &language, need)?))) else {
        return next(flow, at.0, at.2).await;
    };
    let Some(typed) = typed(app, &language, need, keys) else {
        flow.standing.slip();
        return Ok(());
    };
    let Some(typed) = typed else { return stored(flow, at, "").await };
    match read_text(app.catalogue, flow.locale(), need, &typed, app.today()) {
        ParsedAnswer::Is(_) if matches!(words.ty, Type::Boolean | Type::Choice(_)) => stored(flow, at, &typed).await,
        // Numbers and days are read back.
        ParsedAnswer::Is(_) => {
            let (plan, need, skipped) = at;
            flow.standing.go(CallPlace::Check { plan, need, skipped, typed });
            Ok(())
        }
        ParsedAnswer::Unknown | ParsedAnswer::Wrong(_) => {
            flow.standing.slip();
            Ok(())
        }
    }
}

/// Stores an answer, or with no words that it is not known, and goes on.
async fn stored(flow: &mut Flow<'_>, at: (String, String, Vec<String>), typed: &str) -> Outcome<()> {
    let (plan, key, skipped) = at;
    let (app, locale) = (flow.app, flow.locale());
    let reached = reach(flow.tx, app, &plan, Action::Change).await?;
    let (Some(mut reached), Some(need)) = (reached, need_of(app.catalogue, &key)) else {
        return next(flow, plan, skipped).await;
    };
    let value: Option<Value> = match read_text(app.catalogue, locale, need, typed, app.today()) {
        ParsedAnswer::Is(value) => Some(value),
        ParsedAnswer::Unknown | ParsedAnswer::Wrong(_) => None,
    };
    reached.told.answer(need, value);
    if contradicted(app.catalogue, locale, &reached.facts(app), app.today()).is_some() {
        flow.standing.go_with(CallPlace::Question { plan, need: key, skipped }, "call-contradiction");
        return Ok(());
    }
    reached.told.turn(None, &[need]);
    let answers = reached.told.to_json(app.catalogue);
    store::save_answers(flow.tx, &reached.access, &plan, &answers, app.world.now()).await?;
    let subject = Subject { person: reached.thread.person_id.clone(), ..Subject::new(Thing::Plan, &plan) };
    let actor = Actor::Holder { of: plan.clone() };
    events::record(flow.tx, app, &actor, subject, PlanEvent::Answered { questions: 1 }).await?;
    next(flow, plan, skipped).await
}

pub(super) async fn say(flow: &mut Flow<'_>, script: &mut Script<'_>) -> Outcome<()> {
    let (app, locale) = (flow.app, flow.locale());

    match flow.standing.place.clone() {
        CallPlace::Plan { plan: id } => {
            let Some(reached) = reach(flow.tx, app, &id, Action::See).await? else {
                script.text(locale.text("call-plan-gone")).text(locale.text("call-back")).one_key(false);
                return Ok(());
            };
            overview(app, &reached, script);
            script.text(locale.text("call-plan")).one_key(false);
        }
        CallPlace::Question { need, .. } => question(app, &need, script),
        CallPlace::Check { need, typed, .. } => {
            let need = need_of(app.catalogue, &need);
            let answer = need.map(|need| (need, read_text(app.catalogue, locale, need, &typed, app.today())));
            if let Some((need, ParsedAnswer::Is(value))) = answer {
                let words = said(app.catalogue, locale, need, &value);
                script.own(locale.say("call-check", &[("answer", words.into())]));
            }
            script.text(locale.text("call-check-keys")).one_key(false);
        }
        CallPlace::Draft { application } => {
            script.own(draft(flow, &application).await?);
            script.text(locale.text("call-draft-keys")).one_key(false);
        }
        _ => {}
    }
    Ok(())
}

/// How an application stands: kept, sent, or gone.
async fn draft(flow: &mut Flow<'_>, id: &str) -> Outcome<String> {
    let locale = flow.locale();
    let gone = || locale.text("call-draft-gone");
    let Some(resource) = applications::resource(flow.tx, id).await? else { return Ok(gone()) };
    let holder = Actor::Holder { of: id.to_owned() };
    let grant = trust::authorise(flow.tx, flow.app, &holder, Action::See, resource, Purpose::OwnAffairs).await?;
    let row = applications::store::row(flow.tx, &grant).await?.filter(|row| row.state != "deleted");
    let Some(row) = row else { return Ok(gone()) };
    let service = flow.app.catalogue.service(&row.service);
    let spoken = flow.app.catalogue.in_language(locale.tag());
    let name = service.map(|service| spoken.service_name(service).text.into_owned()).unwrap_or_default();
    let key = if row.state == "sent" { "call-draft-sent" } else { "call-draft" };
    Ok(locale.say(key, &[("service", name.into())]))
}

/// What it is for, what is sure, and how much is open.
fn overview(app: &App, reached: &ReachedPlan, script: &mut Script<'_>) {
    let locale = script.locale();
    let spoken = app.catalogue.in_language(locale.tag());
    let purpose = match reached.purpose {
        PlanPurpose::Event(event) | PlanPurpose::EventAndMore(event) => spoken.event_name(event).text.into_owned(),
        PlanPurpose::Service(service) => spoken.service_name(service).text.into_owned(),
        PlanPurpose::Everything => locale.text("plan-everything"),
    };
    script.own(locale.say("call-plan-of", &[("purpose", purpose.into())]));
    let facts = reached.facts(app);
    let whole = plan(app, reached.purpose, &facts);
    let yes = |one: &ToDo<'_, 'static>| match one {
        ToDo::Service(step) if step.judgement.verdict == Verdict::Yes => {
            Some(spoken.service_name(step.judgement.service).text.into_owned())
        }
        ToDo::Guidance(guidance) => {
            let event = whole.event?;
            Some(spoken.step_title(event, guidance.step)?.text.into_owned())
        }
        ToDo::Service(_) => None,
    };
    let sure: Vec<String> = whole.to_do().iter().filter_map(yes).take(FIRST).collect();
    if !sure.is_empty() {
        script.own(locale.say("call-plan-sure", &[("list", locale.list(&sure).into())]));
    }
    let concierge = app.concierges.of(reached.purpose, app.today());
    let session = interview(&concierge, &reached.told, facts);
    let open = if session.is_done() { 0 } else { session.left().max(1) };
    script.own(locale.say("call-plan-open", &[("n", Arg::from(open as i64))]));
}

/// A question, and the keys that answer it.
fn question(app: &App, key: &str, script: &mut Script<'_>) {
    let locale = script.locale();
    let need = need_of(app.catalogue, key);
    let Some(words) = need.and_then(|need| wording(app.catalogue, locale.tag(), need)) else { return };
    if let Some((entry, n)) = &words.entry {
        script.text(format!("{entry} {}", locale.number(i64::from(*n))));
    }
    script.text(words.ask.clone());
    if words.is_more {
        script.text(locale.text("call-question-more"));
    }
    match &words.ty {
        Type::Boolean => script.text(locale.text("call-question-yes-no")).keys(1),
        Type::Choice(_) => {
            for (n, (_, label)) in words.choices.iter().enumerate() {
                script.choice(n + 1, label);
            }
            script.choice(words.choices.len() + 1, &locale.text("call-dont-know"));
            script.keys(if words.choices.len() < 9 { 1 } else { 2 })
        }
        Type::Date => script.text(locale.text("call-question-date")).keys(8),
        Type::Money => script.text(locale.text("call-question-money")).keys(9),
        _ => script.text(locale.text("call-question-number")).keys(9),
    };
}
