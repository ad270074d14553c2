//! A telephone number for trying out and for tests, without the rest of Stoa: a menu that says each key, and connects.
//!
//! ```sh
//! bin/phone
//! cargo run --package channels --example telephone -- "ari http://stoa:PASSWORD@127.0.0.1:8188 stoa" FOLDER
//! ```
//! What happens is a line of JSON each on standard output. `FOLDER/turns` has the turns of the calls that go on, so that
//! it can be killed; a line on standard input is an order: `change CALL`, `ring CALL TO`, `add CALL TO`; `trouble on`
//! and `trouble off` make every answer an error meanwhile.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use channels::Error;
use channels::telephone::ari::{Engines, Exchange, run};
use channels::telephone::{Answering, Heard, Order, Saying, Speech, Then, Transcriber, Turn};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};

#[derive(Clone)]
struct Menu(Arc<Inner>);

struct Inner {
    turns: PathBuf,
    /// The number of the turn of each call, and what it is.
    calls: Mutex<BTreeMap<String, (i64, String)>>,
    orders: tokio::sync::Mutex<mpsc::UnboundedReceiver<Order>>,
    has_trouble: AtomicBool,
}

fn saying(words: &str, is_public: bool) -> Vec<Saying> {
    vec![Saying { words: words.to_owned(), language: "en".to_owned(), is_slow: false, is_public }]
}

/// The turn of this kind.
fn turn(number: i64, kind: &str) -> Turn {
    let keys = |most| Then::Keys { most, seconds: 10, also_words: true };
    let (say, then) = match kind.split_once(' ').unwrap_or((kind, "")) {
        ("menu", _) => (
            saying(
                "Welcome to Stoa. For a licence, press 1. To leave a message, press 2. To talk to a person, press 3. To wait, press 4. To end this call, press 9.",
                true,
            ),
            keys(1),
        ),
        ("said", what) => (saying(&format!("You pressed {what}. Press another key."), false), keys(1)),
        ("number", _) => (saying("Type your number, and press the hash key.", true), keys(8)),
        ("message", _) => (saying("Say your message after the tone.", true), Then::Record { most_seconds: 20 }),
        ("connect", to) => {
            (saying("I am putting you through.", true), Then::Connect { to: to.to_owned(), seconds: 20 })
        }
        ("wait", _) => (saying("Please wait.", true), Then::Wait),
        ("talk", _) => (vec![], Then::Wait),
        _ => (saying("Goodbye.", true), Then::HangUp),
    };
    Turn { number, say, then }
}

/// What follows on what was heard.
fn next(kind: &str, heard: &Heard) -> String {
    let next = match (kind.split(' ').next().unwrap_or_default(), heard) {
        (_, Heard::Began { .. }) => "menu",
        (_, Heard::Parted { .. } | Heard::Recording(_)) => "menu",
        (_, Heard::Connected) => "talk",
        (_, Heard::Nothing) => kind,
        ("menu", Heard::Keys(keys)) => match keys.as_str() {
            "2" => "message",
            "3" => "connect noor",
            "4" => "wait",
            "8" => "number",
            "9" => "end",
            keys => return format!("said {keys}"),
        },
        ("said", Heard::Keys(keys)) if keys == "9" => "end",
        (_, Heard::Keys(keys)) => return format!("said {keys}"),
        (_, Heard::Words(words)) => return format!("said {words}"),
        _ => kind,
    };
    next.to_owned()
}

impl Menu {
    fn keep(&self, calls: &BTreeMap<String, (i64, String)>) -> Result<(), Error> {
        let all = json!(calls).to_string();
        let part = self.0.turns.with_extension("part");
        let kept = std::fs::write(&part, all).and_then(|()| std::fs::rename(&part, &self.0.turns));
        kept.map_err(|error| Error::Passing(error.to_string()))
    }
}

impl Answering for Menu {
    async fn heard(&self, call: &str, number: i64, heard: Heard) -> Result<Turn, Error> {
        if self.0.has_trouble.load(Ordering::SeqCst) {
            return Err(Error::Passing("there is trouble".to_owned()));
        }
        let mut calls = self.0.calls.lock().unwrap_or_else(PoisonError::into_inner);
        let (now, kind) = calls.get(call).cloned().unwrap_or_default();
        let told = match &heard {
            Heard::Recording(file) => format!("Recording of {} bytes", file.len()),
            heard => format!("{heard:?}"),
        };
        println!("{}", json!({"call": call, "turn": number, "now": now, "heard": told}));
        if heard == Heard::Over {
            calls.remove(call);
            self.keep(&calls)?;
            return Ok(turn(now + 1, "end"));
        }
        if heard == Heard::Back || number != now {
            return Ok(turn(now, &kind));
        }
        let kind = next(&kind, &heard);
        calls.insert(call.to_owned(), (now + 1, kind.clone()));
        self.keep(&calls)?;
        Ok(turn(now + 1, &kind))
    }

    async fn orders(&self) -> Result<Vec<Order>, Error> {
        match self.0.orders.lock().await.recv().await {
            Some(order) => Ok(vec![order]),
            None => std::future::pending().await,
        }
    }

    async fn going_on(&self) -> Result<Vec<String>, Error> {
        Ok(self.0.calls.lock().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect())
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, setting, folder, ..] = &arguments[..] else { return Err("an exchange and a folder are needed".into()) };
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder)?;
    let turns = folder.join("turns");
    let calls = std::fs::read(&turns).ok().and_then(|kept| serde_json::from_slice(&kept).ok()).unwrap_or_default();
    let (give, orders) = mpsc::unbounded_channel();
    let has_trouble = AtomicBool::new(false);
    let menu =
        Menu(Arc::new(Inner { turns, calls: Mutex::new(calls), orders: tokio::sync::Mutex::new(orders), has_trouble }));
    let listener = TcpListener::bind(arguments.get(3).map_or("127.0.0.1:0", String::as_str)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    let (seed, count) = (std::process::id(), AtomicU64::new(0));
    let new_name = move || format!("n{seed}x{}", count.fetch_add(1, Ordering::Relaxed));
    let speech = Speech::open("espeak-ng", (None, folder.join("speech")), address, new_name)?;
    let (_stop, until) = watch::channel(false);
    tokio::spawn(speech.clone().serve(listener, until.clone()));
    let transcriber = arguments.get(4).map(|address| Transcriber::open(address)).transpose()?;
    let trouble = saying("There is trouble. One moment, please.", true);
    let engines = Engines { transcriber, trunk: Some("PJSIP/{number}@carrier".to_owned()), trouble };
    let driving = run(Exchange::open(setting, speech, engines)?, menu.clone(), until);
    let ordering = async {
        let (line, mut lines) = mpsc::unbounded_channel();
        std::thread::spawn(move || std::io::stdin().lines().map_while(Result::ok).try_for_each(|one| line.send(one)));
        while let Some(line) = lines.recv().await {
            let owned = |word: &str| word.to_owned();
            let order = match line.split(' ').collect::<Vec<_>>()[..] {
                ["change", call] => {
                    let mut calls = menu.0.calls.lock().unwrap_or_else(PoisonError::into_inner);
                    let number = calls.get(call).map_or(0, |(number, _)| number + 1);
                    calls.insert(owned(call), (number, owned("number")));
                    Order::Change { call: owned(call), turn: turn(number, "number") }
                }
                ["ring", call, to] => {
                    let mut calls = menu.0.calls.lock().unwrap_or_else(PoisonError::into_inner);
                    calls.insert(owned(call), (0, String::new()));
                    Order::Ring { call: owned(call), to: owned(to), seconds: 20 }
                }
                ["add", call, to] => Order::Add { call: owned(call), to: owned(to), seconds: 20 },
                ["trouble", is_on] => {
                    menu.0.has_trouble.store(is_on == "on", Ordering::SeqCst);
                    continue;
                }
                _ => continue,
            };
            let _ = give.send(order);
        }
        std::future::pending::<()>().await;
    };
    tokio::select! {
        () = driving => {}
        () = ordering => {}
    }
    Ok(())
}
