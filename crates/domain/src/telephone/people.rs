//! A human in a call: waiting for one, being called back, leaving words; and how a call ends.

use bytes::Bytes;
use catalogue::Channel;
use channels::telephone::{Heard, Then};

use super::flow::Flow;
use super::menu::spelt;
use super::model::CallPlace;
use super::script::Script;
use super::store::Call;
use crate::attachments::{self, Giver};
use crate::conversations::{self, About, Contact, NewConversation, calls, store as threads};
use crate::inbox::{self, Incoming, Sender, Thread};
use crate::locale::Arg;
use crate::people as owners;
use crate::refusal::{Outcome, Refusal};
use crate::secret::fingerprint;
use crate::session::Assurance;
use crate::trust::{self, Action, Actor, Grant, Purpose};
use crate::uploads::Upload;
use crate::{app::App, codes};

const BACK: &str = "9";

/// The longest message that is recorded, in seconds.
const RECORDED: u32 = 120;

/// For how long an officer's telephone rings, and that of a person, in seconds.
const RINGS: u32 = 25;

/// What state a call is in at a place.
pub(super) fn set_state(call: &mut Call, place: &CallPlace, now: i64) {
    let state = match place {
        CallPlace::Waiting { .. } => "waiting",
        CallPlace::Talking => "talking",
        CallPlace::Over => "over",
        CallPlace::CallingBack if matches!(call.state.as_str(), "to-ring" | "ringing") => return,
        _ => "on",
    };
    if state == "over" && call.ended_at.is_none() {
        call.ended_at = Some(now);
    }
    state.clone_into(&mut call.state);
}

pub(super) async fn keys(flow: &mut Flow<'_>, keys: &str) -> Outcome<()> {
    match (flow.standing.place.clone(), keys) {
        (CallPlace::Person, "1") if is_anyone_there(flow).await? => {
            wait(flow).await?;
        }
        (CallPlace::Person, "2") => {
            ask_number(flow);
        }
        (CallPlace::Person, "3") => flow.standing.go(CallPlace::Voicemail),
        (CallPlace::Person | CallPlace::Voicemail, BACK) => flow.standing.go(CallPlace::Menu),
        (CallPlace::Number { given: Some(number) }, "1") => call_back(flow, number).await?,
        (CallPlace::Number { given: Some(_) }, "2") => flow.standing.go(CallPlace::Number { given: None }),
        (CallPlace::Number { given: None }, typed) => {
            let number = flow.app.catalogue.about.phone_number(typed);
            match number {
                Some(number) if flow.app.catalogue.about.may_call(&number) => {
                    flow.standing.go(CallPlace::Number { given: Some(number) });
                }
                Some(_) => flow.standing.go_with(CallPlace::Number { given: None }, "call-number-not-ours"),
                None => flow.standing.slip(),
            }
        }
        // Instead of waiting on, with the place that they have.
        (CallPlace::Waiting { .. }, "1") => {
            ask_number(flow);
        }
        (CallPlace::Waiting { .. }, _) => flow.standing.go(CallPlace::Waiting { told: false }),
        _ => flow.standing.slip(),
    }
    Ok(())
}

/// Asks on which number they are called back: that of the call, if it may be called.
fn ask_number(flow: &mut Flow<'_>) {
    let given = flow.call.number.clone().filter(|number| flow.app.catalogue.about.may_call(number));
    flow.standing.go(CallPlace::Number { given });
}

/// The agency that answers the call.
fn agency(flow: &Flow<'_>) -> String {
    conversations::front_agency(flow.app.catalogue).map(|agency| agency.id.clone()).unwrap_or_default()
}

async fn is_anyone_there(flow: &mut Flow<'_>) -> Outcome<bool> {
    let agency = agency(flow);
    Ok(calls::offer(flow.tx, flow.app, &agency).await?.is_some())
}

/// Somebody in danger waits before others, if anybody is there; otherwise they are called back as soon as anybody is.
pub(super) async fn urgent(flow: &mut Flow<'_>) -> Outcome<()> {
    flow.standing.urgent = true;
    let line = flow.locale().text("call-trail-danger");
    flow.note(line);
    match is_anyone_there(flow).await? {
        true => wait(flow).await,
        false => {
            flow.standing.go(CallPlace::Person);
            Ok(())
        }
    }
}

/// The call goes on in a conversation whose code was keyed in.
pub(super) async fn goes_on_in(flow: &mut Flow<'_>, conversation: &str) -> Outcome<()> {
    flow.call.conversation_id = Some(conversation.to_owned());
    let line = flow.locale().text("call-trail-conversation");
    flow.note(line);
    Ok(())
}

/// The conversation of the call, opened if there is none; what was chosen and said is its first message.
pub(super) async fn open(flow: &mut Flow<'_>, channel: Channel) -> Outcome<String> {
    let (app, locale) = (flow.app, flow.locale());
    let words = words_of(flow);
    if let Some(id) = flow.call.conversation_id.clone() {
        return goes_on(flow, id, &words).await;
    }
    let about = About::from_path(&flow.standing.about);
    // What the call has the code of belongs to its owner, and the conversation about it too.
    let owner = owner_of(flow, &about).await?;
    let person = match owner {
        Some(person) => person,
        None => {
            let guest = owners::new_guest(flow.tx, app, locale.tag()).await?;
            if matches!(about, About::Plan(_)) {
                // What began in this very call is theirs, so that it goes on with whom they come to.
                crate::concierge::store::keep_for(flow.tx, &flow.call.id, &guest).await?;
            }
            guest
        }
    };
    let actor = Actor::Person { id: person.clone(), assurance: Assurance::Guest };
    let contact = Contact { phone: flow.call.number.clone(), ..Contact::default() };
    let nonce = format!("call:{}", flow.call.id);
    let new = NewConversation {
        person: &person,
        session: None,
        nonce: &nonce,
        came_by: Channel::Phone,
        channel,
        about,
        contact,
        body: &words,
        language: locale.tag(),
    };
    let opened = conversations::open(flow.tx, app, &actor, new).await?;
    flow.call.conversation_id = Some(opened.id.clone());
    pressed(flow, &opened.id).await?;
    Ok(opened.id)
}

/// Somebody in danger comes before others.
async fn pressed(flow: &mut Flow<'_>, id: &str) -> Outcome<()> {
    if flow.standing.urgent
        && let Some(grant) = grant(flow, id).await?
    {
        calls::urgent(flow.tx, &grant).await?;
    }
    Ok(())
}

fn words_of(flow: &Flow<'_>) -> String {
    let locale = flow.locale();
    let mut lines = vec![locale.text("call-trail")];
    lines.extend(flow.standing.trail.iter().cloned());
    lines.join("\n")
}

/// Whose plan, application or case the call was about, as far as its code or what was asked let the caller in.
async fn owner_of(flow: &mut Flow<'_>, about: &About) -> Outcome<Option<String>> {
    Ok(match about {
        About::Plan(id) => crate::concierge::store::owner(flow.tx, id).await?.and_then(|owner| owner.person_id),
        About::Application(id) => crate::applications::store::owner(flow.tx, id).await?.map(|owner| owner.person_id),
        About::Case(reference) => {
            let key = crate::cases::acting::key(flow.tx, reference).await?;
            crate::cases::resource(flow.tx, &key.id).await?.map(|resource| resource.person)
        }
        _ => None,
    })
}

/// A conversation that was there before goes on with what was chosen in the call.
async fn goes_on(flow: &mut Flow<'_>, id: String, words: &str) -> Outcome<String> {
    let Some(known) = threads::whose_by_id(flow.tx, &id).await? else { return Err(Refusal::not_found()) };
    let holder = Actor::Holder { of: id.clone() };
    let external = format!("call:{}:{}", flow.call.id, flow.call.turn);
    let incoming = Incoming {
        channel: Channel::Phone,
        external_id: &external,
        from: Sender::Actor(&holder),
        language: &flow.call.language,
        thread: Thread::Conversation(&known.reference),
        words,
        files: None,
        received_at: flow.app.world.now(),
    };
    if flow.standing.trail.is_empty() {
        return Ok(id);
    }
    inbox::take(flow.tx, flow.app, incoming).await?;
    pressed(flow, &id).await?;
    Ok(id)
}

/// The program's own grant for the conversation of the call.
async fn grant(flow: &mut Flow<'_>, id: &str) -> Outcome<Option<Grant>> {
    let Some(known) = threads::whose_by_id(flow.tx, id).await? else { return Ok(None) };
    let system = Actor::System("telephone");
    Ok(Some(trust::authorise(flow.tx, flow.app, &system, Action::Change, known.into(), Purpose::Helping).await?))
}

async fn wait(flow: &mut Flow<'_>) -> Outcome<()> {
    let id = open(flow, Channel::Phone).await?;
    if let Some(grant) = grant(flow, &id).await? {
        calls::called(flow.tx, flow.app, &grant, true).await?;
    }
    flow.standing.go(CallPlace::Waiting { told: true });
    flow.call.told_at = flow.app.world.now();
    Ok(())
}

async fn call_back(flow: &mut Flow<'_>, number: String) -> Outcome<()> {
    let was_known = flow.call.conversation_id.is_some();
    let line = flow.locale().say("call-trail-back", &[("number", number.as_str().into())]);
    flow.note(line);
    let id = open(flow, Channel::Phone).await?;
    if let Some(grant) = grant(flow, &id).await? {
        // The number that they named now is the one that officers find.
        conversations::set_phone(flow.tx, &grant, &number).await?;
        if was_known {
            calls::over(flow.tx, flow.app, &grant, (0, false)).await?;
        }
        conversations::call_back_asked(flow.tx, flow.app, &grant).await?;
        agreed(flow, &grant, "call-bye-back").await?;
    }
    Ok(())
}

/// Says what was agreed, with the reference, and ends the call.
async fn agreed(flow: &mut Flow<'_>, grant: &Grant, key: &str) -> Outcome<()> {
    let open = threads::one(flow.tx, grant).await?.ok_or_else(Refusal::not_found)?;
    let day = open.answer_by.as_deref().and_then(|day| day.parse().ok());
    let day = day.map(|day| flow.locale().date(day)).unwrap_or_default();
    let words = vec![("reference".to_owned(), spelt(&codes::grouped(&open.reference))), ("day".to_owned(), day)];
    flow.standing.go(CallPlace::Goodbye { key: key.to_owned(), words });
    Ok(())
}

/// Words that were left. They are a file of the conversation, kept and deleted with it, which was said before.
pub(super) async fn recorded(flow: &mut Flow<'_>, sound: Vec<u8>) -> Outcome<()> {
    if flow.standing.place != CallPlace::Voicemail {
        return Ok(());
    }
    if sound.is_empty() {
        flow.standing.silence();
        return Ok(());
    }
    let app = flow.app;
    let line = flow.locale().text("call-trail-recorded");
    flow.note(line);
    let id = open(flow, Channel::Phone).await?;
    let Some(grant) = grant(flow, &id).await? else { return Ok(()) };
    let (giver, upload) = recording(&flow.call.name, sound);
    let about = threads::last_message(flow.tx, &grant).await?.unwrap_or_default();
    attachments::keep_recording(flow.tx, app, (("conversation", &id), &about), (&giver, &upload)).await?;
    calls::called(flow.tx, app, &grant, false).await?;
    agreed(flow, &grant, "call-bye-recorded").await
}

fn recording(call: &str, sound: Vec<u8>) -> (Giver, Upload) {
    let upload = Upload { field: String::new(), name: "voice.wav".to_owned(), bytes: Bytes::from(sound) };
    (Giver::by_address(&fingerprint(&format!("call {call}"))), upload)
}

/// The bytes of what was recorded are stored before a row refers to them. What cannot be stored was not heard.
pub(super) async fn stored_before(app: &App, heard: Heard, call: &str) -> Heard {
    let Heard::Recording(sound) = heard else { return heard };
    let (giver, upload) = recording(call, sound.clone());
    let is_kept = !sound.is_empty() && attachments::receive_recording(app, &giver, &upload).await;
    Heard::Recording(if is_kept { sound } else { Vec::new() })
}

pub(super) async fn connected(flow: &mut Flow<'_>) -> Outcome<()> {
    if let Some(id) = flow.call.conversation_id.clone() {
        calls::speak(flow.tx, flow.app, &id).await?;
        if flow.call.is_ours
            && let Some(grant) = grant(flow, &id).await?
        {
            calls::called(flow.tx, flow.app, &grant, false).await?;
        }
    }
    flow.standing.spoke = true;
    flow.standing.go(CallPlace::Talking);
    Ok(())
}

/// The other side of a connection is gone, or was never there.
pub(super) async fn parted(flow: &mut Flow<'_>, was_connected: bool) -> Outcome<()> {
    let key = match (flow.call.is_ours, was_connected) {
        (_, true) => "call-bye-talked",
        (true, false) => "call-bye-not-reached",
        (false, false) => {
            // The officer's telephone was not answered: the caller waits on.
            if let Some(id) = flow.call.conversation_id.clone()
                && let Some(grant) = grant(flow, &id).await?
            {
                calls::not_answered(flow.tx, flow.app, &grant).await?;
            }
            flow.call.officer_id = None;
            flow.standing.go_with(CallPlace::Waiting { told: false }, "call-one-moment");
            return Ok(());
        }
    };
    flow.standing.go(CallPlace::Goodbye { key: key.to_owned(), words: Vec::new() });
    Ok(())
}

/// The call is over.
pub(super) async fn over(flow: &mut Flow<'_>) -> Outcome<()> {
    let now = flow.app.world.now();
    let spoke = flow.standing.spoke;
    if let Some(id) = flow.call.conversation_id.clone()
        && let Some(grant) = grant(flow, &id).await?
    {
        let seconds = (now - flow.call.began_at).max(0) / 1_000;
        calls::over(flow.tx, flow.app, &grant, (seconds, spoke)).await?;
    }
    if spoke && flow.call.officer_id.is_some() {
        flow.call.outcome_due = Some(now);
    }
    flow.standing.go(CallPlace::Over);
    Ok(())
}

/// The name of the officer who has the call, as the person knows it.
async fn officer(flow: &mut Flow<'_>) -> Outcome<Option<(String, String)>> {
    let Some(id) = flow.call.conversation_id.clone() else { return Ok(None) };
    Ok(calls::taken_by(flow.tx, &id).await?.map(|(_, name, phone)| (name, phone)))
}

pub(super) async fn say(flow: &mut Flow<'_>, script: &mut Script<'_>) -> Outcome<()> {
    let locale = script.locale();
    match flow.standing.place.clone() {
        CallPlace::Person => {
            let agency = agency(flow);
            match calls::offer(flow.tx, flow.app, &agency).await? {
                Some(offer) => {
                    let args = [("ahead", Arg::from(offer.ahead)), ("minutes", Arg::from(offer.minutes.unwrap_or(-1)))];
                    script.text(locale.say("call-person-wait", &args));
                }
                None => {
                    script.text(locale.text("call-person-nobody"));
                }
            }
            script.text(locale.text("call-person")).text(locale.text("call-back")).one_key(false);
        }
        CallPlace::Number { given: Some(number) } => {
            script.own(locale.say("call-number", &[("number", spelt(&number).into())])).one_key(false);
        }
        CallPlace::Number { given: None } => {
            script.text(locale.text("call-number-key")).keys(15);
        }
        CallPlace::Voicemail => {
            script.text(locale.text("call-record")).then(Then::Record { most_seconds: RECORDED });
        }
        CallPlace::Waiting { told } => {
            let id = flow.call.conversation_id.clone().unwrap_or_default();
            match calls::place(flow.tx, flow.app, &id).await?.filter(|_| told) {
                Some((place, minutes)) => {
                    let args = [("place", Arg::from(place)), ("minutes", Arg::from(minutes.unwrap_or(-1)))];
                    script.text(locale.say("call-waiting", &args)).one_key(false);
                }
                None => {
                    script.then(Then::Wait);
                }
            }
        }
        CallPlace::Talking => match officer(flow).await? {
            Some((name, to)) if !flow.call.is_ours => {
                script.own(locale.say("call-officer", &[("name", name.into())]));
                script.then(Then::Connect { to, seconds: RINGS });
            }
            _ => {
                script.then(Then::Wait);
            }
        },
        // The officer hears it, who reads the desk's language.
        CallPlace::CallingBack => {
            let to = flow.call.number.clone().unwrap_or_default();
            script.text(locale.text("call-calling")).then(Then::Connect { to, seconds: RINGS + 10 });
        }
        _ => {}
    }
    Ok(())
}

/// The caps of calls that we make: to one number in a day.
pub(super) const MOST_TO_ONE: i64 = 5;

/// Whether a number may be called at this moment.
pub(super) async fn may_call(tx: &mut db::Tx, app: &App, number: &str) -> Outcome<()> {
    if !app.catalogue.about.may_call(number) {
        return Err(Refusal::unprocessable("call-number"));
    }
    let day = app.world.now() - 24 * 60 * 60 * 1_000;
    if super::store::made_to(tx, number, day).await? >= MOST_TO_ONE {
        return Err(Refusal::conflict("call-too-often"));
    }
    Ok(())
}
