//! Verification of an email address or a telephone number: a six-digit code, entered in the browser that requested it.
//!
//! Tables owned: `proofs`, `proof_limits`. Invariants: a code is in no table, job or log, since it is derived from the
//! id of its proof and the secret of the installation; it works once, for ten minutes, in the browser that asked, and
//! for five attempts; an address gets five codes an hour. Known and unknown addresses are treated alike. Deliberately
//! absent: whose address it is.

pub mod model;
mod slice;
mod store;

use catalogue::Channel;
use db::Tx;

use crate::app::App;
use crate::outbox::{self, NewNote, Note, To};
use crate::refusal::Outcome;
use crate::session::Session;

pub use model::{Proof, Purpose, Verdict, minutes};
pub use slice::SLICE;

/// The result of requesting a code.
pub enum CodeRequest {
    /// It is on its way.
    Sent,
    /// The rate limit of this address is exhausted until this moment.
    TooMany { until: i64 },
}

/// What is to be verified.
pub struct ProofRequest<'w> {
    pub purpose: Purpose,
    pub address: &'w str,
    pub language: &'w str,
    /// Where to go afterwards.
    pub next: &'w str,
}

/// Sends a code to an address, in the same transaction.
pub async fn ask(tx: &mut Tx, app: &App, session: &Session, wish: ProofRequest<'_>) -> db::Result<CodeRequest> {
    let now = app.world.now();
    if let Some(until) = store::count(tx, wish.address, now).await? {
        return Ok(CodeRequest::TooMany { until });
    }
    if !wish.address.contains('@') && store::to_numbers(tx, &session.id, now).await? >= model::MOST_AN_HOUR {
        return Ok(CodeRequest::TooMany { until: now + store::HOUR });
    }
    store::forget_old(tx, now).await?;
    let proof = Proof::new(app.world.new_id(), &session.id, &wish, now);
    store::add(tx, &proof).await?;
    let (address, language) = (proof.address.as_str(), proof.language.as_str());
    let to = match address.contains('@') {
        true => To::Address { person: None, address, language },
        false => To::Text { person: None, channel: Channel::Sms, address, language },
    };
    let note = Note::SignInCode { proof: proof.id.clone(), minutes: minutes() };
    let telling = NewNote::new(to, note, cause(&proof.id)).until(proof.ends_at);
    outbox::tell(tx, app, telling).await?;
    Ok(CodeRequest::Sent)
}

/// The idempotency key of the note with the code.
fn cause(proof: &str) -> String {
    format!("proof:{proof}")
}

/// The latest proof that a browser requested.
pub async fn latest(tx: &mut Tx, session: &Session, purpose: Purpose) -> db::Result<Option<Proof>> {
    store::latest(tx, &session.id, purpose).await
}

/// The code of a proof.
pub fn code(app: &App, proof: &Proof) -> String {
    app.secret.digits("proof", &proof.id)
}

/// Checks a code as typed. The attempt is counted before the comparison, so that concurrent attempts do not get more
/// tries. The caller commits, whatever the verdict.
pub async fn check(tx: &mut Tx, app: &App, proof: &Proof, typed: &str) -> Outcome<Verdict> {
    let now = app.world.now();
    let Some(typed) = model::digits(typed) else { return Ok(Verdict::Unreadable) };
    if let Some(verdict) = proof.is_over(now) {
        return Ok(verdict);
    }
    let Some(tries) = store::take_try(tx, &proof.id).await? else { return Ok(Verdict::TooMany) };
    let verdict = model::compare(&typed, &code(app, proof), tries);
    if verdict == Verdict::Right {
        store::use_up(tx, &proof.id, now).await?;
        // If the code was entered before the mail went out, the mail is not needed.
        outbox::withdraw(tx, app, &cause(&proof.id)).await?;
    }
    Ok(verdict)
}
