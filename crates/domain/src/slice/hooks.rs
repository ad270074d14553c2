//! The functions by which a slice takes part in what concerns all: events, incoming messages, exports, jobs.

use std::future::Future;
use std::pin::Pin;

use db::Tx;
use serde_json::Value;

use crate::app::App;
use crate::events::Recorded;
use crate::inbox::{Item, Offer};
use crate::refusal::Outcome;
use crate::trust::Grant;

/// The future a hook returns.
pub type Hooked<'a> = Pin<Box<dyn Future<Output = db::Result<()>> + Send + 'a>>;

/// A slice's reaction to events, run in the transaction of the event. Each slice has at most one hook; it receives
/// every event and matches on its type.
pub type Hook = for<'a> fn(&'a App, &'a mut Tx, &'a Recorded) -> Hooked<'a>;

/// The future a taker returns.
pub type Taking<'a> = Pin<Box<dyn Future<Output = Outcome<Offer>> + Send + 'a>>;

/// How a slice takes in what belongs to its threads, in the same transaction. It requests a grant on behalf of the
/// author.
pub type Taker = for<'a> fn(&'a App, &'a mut Tx, &'a Item<'a>) -> Taking<'a>;

/// The future an export returns.
pub type Exported<'a> = Pin<Box<dyn Future<Output = db::Result<Value>> + Send + 'a>>;

/// The data a slice stores about the person of a grant, under names that people understand.
pub type Export = for<'a> fn(&'a App, &'a mut Tx, &'a Grant) -> Exported<'a>;

/// Starts a job that reschedules itself.
pub type Tick = for<'a> fn(&'a mut Tx, &'a App) -> Pin<Box<dyn Future<Output = db::Result<()>> + Send + 'a>>;
