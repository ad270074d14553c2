//! A mailbox of somebody else: as much of an IMAP server as a mail needs to be found, fetched, marked and moved.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A mail that lies there.
pub(super) struct Lying {
    pub raw: Vec<u8>,
    pub is_seen: bool,
    /// What the server says of its size, where that is not so.
    pub size: Option<usize>,
}

/// What lies there, and how the server does.
#[derive(Default)]
pub(super) struct Lies {
    pub validity: u32,
    pub mails: BTreeMap<u32, Lying>,
    /// Other folders, and the names of what was moved there.
    pub folders: BTreeMap<String, Vec<u32>>,
    pub can: &'static str,
    /// Mails at which the connection breaks, and at which it breaks unless only the head is wanted.
    pub breaks: BTreeSet<u32>,
    pub breaks_behind_head: BTreeSet<u32>,
    /// Marks and moves are refused.
    pub is_full: bool,
}

#[derive(Clone)]
pub(super) struct Server {
    pub address: String,
    lies: Arc<Mutex<Lies>>,
}

impl Server {
    pub(super) async fn start() -> anyhow::Result<Server> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("imap://door%40host.test:gumtree@{}", listener.local_addr()?);
        let lies = Arc::new(Mutex::new(Lies { validity: 7, can: "MOVE UIDPLUS", ..Lies::default() }));
        let shared = Arc::clone(&lies);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let lies = Arc::clone(&shared);
                // A client that goes away ends it.
                tokio::spawn(async move { serve(stream, &lies).await.unwrap_or_default() });
            }
        });
        Ok(Server { address, lies })
    }

    pub(super) fn lies(&self) -> MutexGuard<'_, Lies> {
        self.lies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a mail there; its name.
    pub(super) fn arrives(&self, text: &str) -> u32 {
        let mut lies = self.lies();
        let uid = lies.mails.last_key_value().map_or(1, |(uid, _)| uid + 1);
        lies.mails.insert(uid, Lying { raw: text.replace('\n', "\r\n").into_bytes(), is_seen: false, size: None });
        uid
    }

    /// Which mails are marked as read.
    pub(super) fn seen(&self) -> Vec<u32> {
        self.lies().mails.iter().filter(|(_, mail)| mail.is_seen).map(|(uid, _)| *uid).collect()
    }
}

async fn serve(mut stream: TcpStream, lies: &Mutex<Lies>) -> std::io::Result<()> {
    let (read, mut write) = stream.split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"* OK ready\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let (tag, command) = line.split_once(' ').unwrap_or_default();
        let said = answer(&mut lies.lock().unwrap_or_else(PoisonError::into_inner), command);
        let Some((mut said, outcome)) = said else { return Ok(()) };
        said.extend_from_slice(format!("{tag} {outcome}\r\n").as_bytes());
        write.write_all(&said).await?;
    }
    Ok(())
}

/// What is said, and the outcome; none where the connection breaks.
fn answer(lies: &mut Lies, command: &str) -> Option<(Vec<u8>, &'static str)> {
    let words: Vec<&str> = command.split(' ').collect();
    let range = |text: &str| -> (u32, u32) {
        let (first, last) = text.split_once(':').unwrap_or((text, text));
        (first.parse().unwrap_or(0), last.parse().unwrap_or(u32::MAX))
    };
    let ok = |text: String| Some((text.into_bytes(), "OK done"));
    match words.as_slice() {
        ["LOGIN", _, "\"gumtree\""] | ["NOOP"] => ok(String::new()),
        ["LOGIN", ..] => Some((Vec::new(), "NO [AUTHENTICATIONFAILED] wrong password")),
        ["CAPABILITY"] => ok(format!("* CAPABILITY IMAP4rev1 {}\r\n", lies.can)),
        ["SELECT", _] => {
            let (count, validity) = (lies.mails.len(), lies.validity);
            ok(format!("* {count} EXISTS\r\n* OK [UIDVALIDITY {validity}] valid\r\n"))
        }
        ["UID", "SEARCH", "UID", which] => {
            let (first, last) = range(which);
            // As every server does, `*` stands for the last mail, wherever it is.
            let star = which.ends_with('*').then(|| lies.mails.keys().last().copied()).flatten();
            let found: BTreeSet<u32> =
                lies.mails.keys().copied().filter(|uid| (first..=last).contains(uid)).chain(star).collect();
            let found: Vec<String> = found.iter().map(u32::to_string).collect();
            ok(format!("* SEARCH {}\r\n", found.join(" ")))
        }
        ["UID", "FETCH", uid, rest @ ..] => fetched(lies, uid.parse().ok()?, &rest.join(" ")),
        _ if lies.is_full => Some((Vec::new(), "NO over quota")),
        ["UID", "STORE", which, ..] => {
            let (first, last) = range(which);
            lies.mails.range_mut(first..=last).for_each(|(_, mail)| mail.is_seen = true);
            ok(String::new())
        }
        ["UID", "MOVE", which, folder] => {
            let (first, last) = range(which);
            let Some(there) = lies.folders.get_mut(*folder) else { return Some((Vec::new(), "NO [TRYCREATE] none")) };
            let moved: Vec<u32> = lies.mails.range(first..=last).map(|(uid, _)| *uid).collect();
            there.extend(&moved);
            lies.mails.retain(|uid, _| !moved.contains(uid));
            ok(String::new())
        }
        ["CREATE", folder] => {
            lies.folders.insert((*folder).to_owned(), Vec::new());
            ok(String::new())
        }
        _ => Some((Vec::new(), "BAD unknown")),
    }
}

fn fetched(lies: &Lies, uid: u32, what: &str) -> Option<(Vec<u8>, &'static str)> {
    let Some(mail) = lies.mails.get(&uid) else { return Some((Vec::new(), "OK done")) };
    let end = mail.raw.windows(4).position(|four| four == b"\r\n\r\n").map_or(mail.raw.len(), |place| place + 4);
    let (name, bytes) = if what.contains("RFC822.SIZE") {
        let size = mail.size.unwrap_or(mail.raw.len());
        let said = format!("* 1 FETCH (UID {uid} RFC822.SIZE {size} INTERNALDATE \" 1-Jun-2026 09:00:00 +1000\")\r\n");
        return Some((said.into_bytes(), "OK done"));
    } else if what.contains("HEADER") {
        ("BODY[HEADER]<0>", &mail.raw[..end])
    } else {
        ("BODY[]<0>", &mail.raw[..])
    };
    if lies.breaks.contains(&uid) || (lies.breaks_behind_head.contains(&uid) && !name.contains("HEADER")) {
        return None;
    }
    let mut said = format!("* 1 FETCH (UID {uid} {name} {{{}}}\r\n", bytes.len()).into_bytes();
    said.extend_from_slice(bytes);
    said.extend_from_slice(b")\r\n");
    Some((said, "OK done"))
}
