//! There is no other way to personal data: a function whose SQL names a table of people takes a grant.
//!
//! Types ensure that only `trust` creates a grant. This test ensures that no function does without one: it reads the
//! migrations to find the tables with rows of a person, and the sources to find the functions that name them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// Tables with personal data but without a column `person_id`.
const ALSO_PERSONAL: &[&str] = &["people"];

/// What a function takes as proof of authorisation. The concierge's `Access` is a grant for known people, and the
/// session for unknown ones. A hook reacts to an event that was recorded with a grant.
const LEAVES: &[&str] = &["Grant", "&Access", "-> Hooked<"];

const KEYS: &str = "only keys, which are needed to ask for a grant";
const LEAVES_US: &str = "deletes what is left when an account is deleted; nothing is read";
const FOLLOWS: &str = "a guest's rows follow the guest; nothing is read";
const SESSION: &str = "who asks: comes before any grant";
const LISTED: &str = "of cases that the caller has listed with a grant";
const MACHINE: &str = "what the machine remembers of its own work; whose it is and when, no more";
const DESK: &str = "work to hand out: reference, service, language and day, nothing that anybody told";
const FIGURES: &str =
    "counts of an agency's cases for its leaders: reference, service, state and day, nothing that anybody told";
const SITTING: &str = "an officer's own sitting: which channel, what was checked; nothing that a person told";
const WORK: &str =
    "steps and questions between agencies, for whoever has a grant for the case; nothing that a person told";
const QUESTION: &str = "what an officer asked, or in which conversation a person did; what they said stands there";
const OUTBOX: &str =
    "what is on its way to its own reader, in the transaction of what it tells or in the job that sends it";
const OWN_WORDS: &str = "what officers wrote themselves, in an act that asks for its grant or in the job that sends it";
const HASHES: &str = "keyed hashes and ids; what they lead to is read with a grant";
const BATCH: &str = "keys, days and states of letters in a batch; each letter itself is opened with a grant";
const EVENT: &str = "in the transaction of a change that had its own grant; nothing is read";

/// Functions that name a table of people without a grant: file, function, and why that is right. The list should only
/// get shorter; adding a line needs an explanation to a reviewer.
const WITHOUT: &[(&str, &str, &str)] = &[
    (ANY, "move_to", FOLLOWS),
    (ANY, "forget", LEAVES_US),
    (ANY, "remove_all", LEAVES_US),
    ("api/idempotency.rs", ANY, "the answer that this very person got to this very request; nobody else has the key"),
    ("applications/access.rs", "actor", "part of deciding who asks"),
    ("applications/resume.rs", "allow", "follows a code that was right; nothing is read"),
    ("applications/resume.rs", "find", "whose it is, of which service and when, to the person who has its code"),
    ("applications/seen_codes.rs", "note", "which officers saw a code; nothing that a person told"),
    ("applications/seen_codes.rs", "seen_by", "which officers saw a code; nothing that a person told"),
    (
        "applications/seen_codes.rs",
        "replace",
        "follows a code that was right, or the grant of the person who is shown the next one",
    ),
    (
        "applications/seen_codes.rs",
        "own_email",
        "where a code goes, for the person who has one; the page does not show it",
    ),
    ("applications/seen_codes.rs", "hides_something", "only the names of what was told, to decide who may use a code"),
    ("applications/store.rs", "answering", "of what this officer opened with a grant: service, state, reference"),
    ("applications/store.rs", "begun", KEYS),
    ("applications/store.rs", "owner", KEYS),
    ("cases/drafts.rs", ANY, OWN_WORDS),
    ("cases/notes.rs", ANY, OWN_WORDS),
    ("cases/store/caller_keys.rs", ANY, HASHES),
    ("cases/store/looks.rs", "look", "when an officer looked; nothing that a person told"),
    ("cases/waiting_replies.rs", ANY, OWN_WORDS),
    ("cases/work/together/unmerging.rs", ANY, "with the handle of a case, which holds its grant"),
    ("assisted/store.rs", "end", SITTING),
    ("assisted/store.rs", "insert", SITTING),
    ("assisted/store.rs", "sits_with", SITTING),
    ("assisted/store.rs", "sitting", SITTING),
    ("assisted/store.rs", "with_application", SITTING),
    ("cases/money/books.rs", ANY, "entries of the officer's own agency, by reference; nobody is named"),
    ("cases/money/store.rs", "enter_for", EVENT),
    ("cases/charter/rates.rs", "rates", "counts in which nobody can be recognised"),
    ("cases/charter/store.rs", "looked", MACHINE),
    ("cases/charter/store.rs", "unsure", KEYS),
    ("cases/store/decisions.rs", "outcomes_in", LISTED),
    ("cases/store/decisions.rs", "unreviewed_in", LISTED),
    ("cases/store/mod.rs", "cases_of", KEYS),
    ("cases/store/mod.rs", "whose", KEYS),
    ("cases/store/mod.rs", "whose_reference", KEYS),
    ("cases/store/promised.rs", "keep_promises", EVENT),
    ("cases/store/promised.rs", "promised_in", LISTED),
    ("cases/store/requests.rs", "asked_in", LISTED),
    ("cases/store/requests.rs", "open_requests", MACHINE),
    ("cases/figures.rs", ANY, FIGURES),
    ("cases/open_work.rs", ANY, DESK),
    ("cases/work/store/links.rs", ANY, WORK),
    ("cases/work/store/opinions.rs", ANY, WORK),
    ("cases/work/store/parties.rs", "party_of_code", "follows a code that was right"),
    ("cases/work/store/submissions.rs", "publication", "whether it was published, of a file that is asked for"),
    ("cases/work/store/tasks.rs", ANY, WORK),
    ("concierge/codes.rs", "held", KEYS),
    ("concierge/codes.rs", "held_plans", KEYS),
    ("concierge/codes.rs", "hold", "follows a code that was right; nothing is read"),
    ("concierge/codes.rs", "let_go", "forgets that this session has a code; nothing is read"),
    ("concierge/codes.rs", "purge", "forgets codes that ended; nothing is read"),
    ("concierge/store.rs", "begun", KEYS),
    ("concierge/store.rs", "has_unkept", KEYS),
    ("concierge/store.rs", "insert", "a new row, of which there is nothing yet to look at"),
    ("concierge/store.rs", "keep_for", FOLLOWS),
    ("concierge/store.rs", "keep_one", "follows a code that was right; nothing is read"),
    ("concierge/store.rs", "owner", KEYS),
    ("concierge/store.rs", "purpose_of", KEYS),
    ("concierge/store.rs", "purge", "forgets what belongs to nobody; nothing is read"),
    ("conversations/chat_store.rs", ANY, "who waits, since when, and who answers; nothing that anybody told"),
    ("conversations/merge_store.rs", "are_free", KEYS),
    ("conversations/merge_store.rs", "changed_at", KEYS),
    ("conversations/merge_store.rs", "merged", KEYS),
    ("conversations/merge_store.rs", "merged_into", KEYS),
    ("conversations/merge_store.rs", "merged_into_persons", KEYS),
    ("conversations/merge_store.rs", "part", KEYS),
    ("conversations/posts.rs", "by_name", "the service itself speaks of the post"),
    ("conversations/posts.rs", "conversation_of", "a key, by an account that wrote there itself"),
    ("conversations/posts.rs", "is_now", "what the service says of its own post; nothing is read"),
    ("conversations/posts.rs", "keep", EVENT),
    ("conversations/posts.rs", "mark", EVENT),
    ("conversations/posts.rs", "reached", EVENT),
    ("conversations/posts.rs", "take_private_way", EVENT),
    ("conversations/marks.rs", "marks", "whether everybody reads along, and a count"),
    ("conversations/posts.rs", "latest_beside", KEYS),
    ("conversations/waiting_store.rs", ANY, OWN_WORDS),
    ("conversations/store.rs", "begun_by", KEYS),
    ("conversations/store.rs", "came_by", "a channel; nothing of the message"),
    ("conversations/translation_store.rs", "count", "a count"),
    ("conversations/store.rs", "is_first", KEYS),
    ("conversations/store.rs", "keys_after", KEYS),
    ("conversations/store.rs", "keys_of", KEYS),
    ("conversations/store.rs", "waiting", DESK),
    ("conversations/tried.rs", "asked_all_the_same", "a count"),
    ("conversations/store.rs", "whose", KEYS),
    ("conversations/store.rs", "whose_by_id", KEYS),
    ("applications/resume.rs", "is_held", "only yes or no"),
    (
        "counter/hall/place_store.rs",
        ANY,
        "a number, since when and at which counter; who it is stands in the conversation",
    ),
    ("counter/hall/seats.rs", "has_somebody", "whether anybody is at a counter"),
    ("counter/store.rs", ANY, "when somebody comes where, and whether; who it is stands in the conversation"),
    (
        "counter/waiting/wait_store.rs",
        ANY,
        "who could come earlier, where and when; who it is, and their number, stand behind a grant",
    ),
    ("events/mod.rs", "hand_to", "moves the events of a thing together with it; nothing is read"),
    ("events/mod.rs", "record", EVENT),
    ("events/mod.rs", "timeline", "of one thing, for whose page the caller has a grant"),
    ("finding/store.rs", ANY, HASHES),
    ("inbox/store.rs", "keep", EVENT),
    ("inbox/store.rs", "last_mail", "the head of a mail, returned to the address that sent it and to no other"),
    ("knowledge/question_store.rs", ANY, QUESTION),
    (
        "letters/batches/returned.rs",
        "mark",
        "a fingerprint of the address of the letter that came back; nothing is read",
    ),
    (
        "letters/batches/returned.rs",
        "mark_of",
        "by an address that the caller has, when and why a letter came back from it",
    ),
    (
        "letters/batches/returned.rs",
        "clear",
        "a fingerprint of an address that an officer has just written; nothing is read",
    ),
    ("letters/batches/store.rs", ANY, BATCH),
    ("letters/posting_store.rs", "references", BATCH),
    ("letters/posting_store.rs", "counts", "counts in which nobody can be recognised"),
    (
        "letters/posting_store.rs",
        "listed",
        "which letters of an agency wait for an officer; each is opened with a grant",
    ),
    ("letters/posting_store.rs", "of_batch", "which letters were posted together; each is opened with a grant"),
    ("letters/store.rs", "case_of", KEYS),
    ("letters/store.rs", "insert", EVENT),
    ("letters/store.rs", "undone_of", DESK),
    ("letters/store.rs", "whose", KEYS),
    ("outbox/deliveries.rs", "end_elsewhere", OUTBOX),
    ("outbox/deliveries.rs", "destinations", "addresses that were typed on a plan's page, for who owns the plan"),
    ("passkeys/ceremonies.rs", "begin", SESSION),
    ("passkeys/ceremonies.rs", "take", SESSION),
    ("people/organisations/store.rs", "is_one", "only yes or no"),
    ("people/organisations/store.rs", "of_email", KEYS),
    ("people/claims.rs", "claimed_by", KEYS),
    ("people/claims.rs", "is_claimed", "only yes or no"),
    ("people/claims.rs", "is_mailed", "only yes or no"),
    ("people/contact_points/store.rs", "owner", KEYS),
    ("people/contact_points/store.rs", "whose", KEYS),
    ("people/passkeys/store.rs", "owner", KEYS),
    ("people/store.rs", "is_guest", "only yes or no"),
    ("people/store.rs", "is_anybody", "whether there is any row at all; nothing of it is read"),
    ("people/store.rs", "keys_after", KEYS),
    ("people/store.rs", "language", DESK),
    ("people/store.rs", "new_guest", "a new row, of which there is nothing yet to look at"),
    ("renewals/store.rs", "ending", MACHINE),
    ("renewals/store.rs", "ending_by_id", MACHINE),
    ("renewals/store.rs", "sent", EVENT),
    ("renewals/store.rs", "started", EVENT),
    ("renewals/store.rs", "take_up", MACHINE),
    ("telephone/outcome_store.rs", ANY, "what officers wrote themselves of a call, and which calls have nothing yet"),
    ("telephone/store.rs", ANY, "where a call stands and its number; whose it is stands in the conversation"),
    ("trust/followers.rs", ANY, "part of deciding about a grant"),
    ("trust/ledger.rs", "ends", "the record itself"),
    ("trust/ledger.rs", "grow_late", "only the end of a chain that nobody reads"),
    ("trust/ledger.rs", "joined", KEYS),
    ("trust/ledger.rs", "is_whole", "only yes or no"),
    ("trust/ledger.rs", "leads_on", "only yes or no"),
    ("trust/ledger.rs", "store", "the record itself"),
    ("trust/representatives.rs", "accept_all", "only links an appointment to who verified its address"),
    ("trust/representatives.rs", "accept_open", "only links an appointment to who verified its address"),
    ("trust/representatives.rs", "appointments", "part of deciding about a grant"),
    ("trust/representatives.rs", "owners", KEYS),
    ("kept_forms.rs", ANY, "a form that its own sender gets back; nobody else is given the key"),
    ("inbox/store.rs", "wrote_since", "only yes or no"),
    ("outbox/deliveries.rs", "is_accepted", OUTBOX),
    ("outbox/waiting_notes.rs", ANY, OUTBOX),
    ("outbox/route.rs", "push_failed", OUTBOX),
    ("people/devices/store.rs", "ended", "what a push service said of a device, in the job that sent to it"),
    ("people/devices/store.rs", "reached", "what a push service said of a device, in the job that sent to it"),
    ("inbox/store.rs", "last_conversation", "a key, by an address that wrote there itself"),
    ("outbox/deliveries.rs", "last_conversation", "a key, by an address that was written to about it"),
    ("inbox/store.rs", "times", "moments; nothing that anybody told"),
    ("outbox/health.rs", "channel_health", "counts and moments; nothing that anybody told"),
    ("outbox/deliveries.rs", "begin", OUTBOX),
    ("outbox/deliveries.rs", "bounced", OUTBOX),
    ("outbox/deliveries.rs", "by_provider", OUTBOX),
    ("outbox/deliveries.rs", "end", OUTBOX),
    ("outbox/deliveries.rs", "hand_out", OUTBOX),
    ("outbox/deliveries.rs", "reached", OUTBOX),
    ("outbox/deliveries.rs", "sent", OUTBOX),
    ("outbox/deliveries.rs", "take_back", OUTBOX),
    (
        "outbox/manual_delivery.rs",
        "read_where_it_stands",
        "marks as read what the person answered to; reads their keys and nothing that they say",
    ),
    (
        "outbox/manual_delivery.rs",
        "undelivered",
        "whose it is, on which channel and why it failed; nothing that it says",
    ),
    ("outbox/caps.rs", "may_answer", "a count, for the caps"),
    ("outbox/returned.rs", "returned", "what a mail server reports of a note, in the job that takes the report in"),
    ("outbox/store.rs", ANY, OUTBOX),
    ("proof/store.rs", ANY, "a code that shows who reads an address; comes before any grant"),
    ("session.rs", ANY, SESSION),
    ("work_items/now.rs", "work_now", "counts of what waits, for those who lead; nothing of anybody"),
    ("work_items/queue.rs", ANY, DESK),
    ("work_items/store.rs", ANY, DESK),
    ("cases/charter/escalations.rs", "insert", "of a case that the caller holds with its grant"),
    ("cases/charter/escalations.rs", "take", "of a case that the caller holds with its grant"),
    ("cases/store/mod.rs", "reference_and_person", KEYS),
    ("laws.rs", "of", MACHINE),
];

/// Stands for every file, or for every function of a file.
const ANY: &str = "*";

/// What makes a grant without asking.
const NEW_PEOPLE: &str = "for_new_person";

struct Function {
    name: String,
    /// Up to the body.
    head: String,
    text: String,
}

pub(super) fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => sources(&path, found),
            false if path.extension().is_some_and(|end| end == "rs") => found.push(path),
            false => {}
        }
    }
}

/// The tables with a column `person_id`, and those whose rows belong to one of these: with `conversations` also
/// `messages`, by its column `conversation_id`.
fn personal_tables(migrations: &str) -> BTreeSet<&str> {
    let tables = migrations.split("CREATE TABLE ").skip(1).filter_map(|table| table.split_once(" ("));
    let tables: Vec<(&str, Vec<&str>)> = tables
        .map(|(name, columns)| {
            let columns = columns.split(';').next().unwrap_or_default();
            (name, columns.lines().filter_map(|line| line.split_whitespace().next()).collect())
        })
        .collect();
    let mut personal: BTreeSet<&str> = ALSO_PERSONAL.iter().copied().collect();
    let mut keys = vec!["person_id".to_owned()];
    while let Some(key) = keys.pop() {
        for (name, columns) in &tables {
            if columns.contains(&key.as_str()) && personal.insert(name) {
                keys.push(format!("{}_id", name.trim_end_matches('s')));
            }
        }
    }
    personal
}

/// The functions of a source file, each with its text up to its end.
fn functions(text: &str) -> Vec<Function> {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let starts = text.match_indices("fn ").map(|(at, _)| at).filter(|at| is_item(text, *at));
    let function = |start: usize| {
        let line = text[..start].rfind('\n').map_or(0, |end| end + 1);
        let indent: String = text[line..].chars().take_while(|c| *c == ' ').collect();
        let rest = &text[start..];
        let text = rest.split(&format!("\n{indent}}}")).next().unwrap_or_default();
        let name = text["fn ".len()..].split(['(', '<']).next().unwrap_or_default().to_owned();
        // A body opens at the end of a line; other braces do not.
        let head = text.split("{\n").next().unwrap_or_default().to_owned();
        Function { name, head, text: text.to_owned() }
    };
    starts.map(function).collect()
}

/// Whether only words of a visibility stand before it on its line, and not a type such as `fn(i64)`.
fn is_item(text: &str, at: usize) -> bool {
    let line = &text[text[..at].rfind('\n').map_or(0, |end| end + 1)..at];
    let known = |word: &str| word.starts_with("pub") || matches!(word, "async" | "in" | "const") || word.ends_with(')');
    line.split_whitespace().all(known)
}

/// The tables that a piece of SQL in this text reads or changes.
fn tables_in<'t>(text: &str, tables: &BTreeSet<&'t str>) -> Vec<&'t str> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect();
    let named = |table: &&&str| {
        words.windows(2).any(|pair| matches!(pair[0], "FROM" | "INTO" | "UPDATE" | "JOIN") && pair[1] == **table)
    };
    tables.iter().filter(named).copied().collect()
}

/// SQL shared by several functions is in a constant, which is looked up by name.
pub(super) fn constants(text: &str) -> Vec<(&str, &str)> {
    let constants = text.split("\nconst ").skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once(": &str")?;
        Some((name, rest.split(';').next()?))
    });
    constants.collect()
}

fn breaches(files: &[(String, String)], migrations: &str, without: &[(&str, &str, &str)]) -> Vec<String> {
    let tables = personal_tables(migrations);
    let mut breaches = Vec::new();
    let mut used = BTreeSet::new();
    for (path, text) in files {
        let constants = constants(text);
        for function in functions(text) {
            let shared = constants.iter().filter(|(name, _)| function.text.contains(name)).map(|(_, sql)| *sql);
            let body = shared.chain([function.text.as_str()]).collect::<Vec<_>>().join("\n");
            let named = tables_in(&body, &tables);
            if named.is_empty() || LEAVES.iter().any(|leave| function.head.contains(leave)) {
                continue;
            }
            let is_it = |(file, name, _): &(&str, &str, &str)| {
                [ANY, path.as_str()].contains(file) && [ANY, function.name.as_str()].contains(name)
            };
            match without.iter().position(is_it) {
                Some(place) => {
                    used.insert(place);
                }
                None => breaches.push(format!(
                    "{path}: `{}` names {} without a grant: take `&Grant`, or say in {} why not",
                    function.name,
                    named.join(", "),
                    file!()
                )),
            }
        }
        if text.contains(NEW_PEOPLE) && !path.starts_with("trust/") && !path.starts_with("people/") {
            breaches.push(format!("{path}: `{NEW_PEOPLE}` is for people who are being made: ask with `authorise`"));
        }
    }
    let is_stale = |(place, (file, _, _)): &(usize, &(&str, &str, &str))| *file != ANY && !used.contains(place);
    let stale = without.iter().enumerate().filter(is_stale);
    breaches
        .extend(stale.map(|(_, (file, name, _))| format!("`{name}` in {file} needs no leave any more: take it out")));
    breaches
}

#[test]
fn nobody_reaches_personal_data_without_a_grant() {
    let mut files = Vec::new();
    for root in ["../domain/src", "../pages/src", "src"].map(|sources| Path::new(HERE).join(sources)) {
        let mut paths = Vec::new();
        sources(&root, &mut paths);
        files.extend(paths.iter().map(|path| {
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            (name, std::fs::read_to_string(path).unwrap())
        }));
    }
    files.sort();
    let folder = Path::new(HERE).join("../../migrations/sqlite");
    let mut migrations = String::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        // A semicolon in a comment would end a table too early.
        migrations.extend(text.lines().flat_map(|line| [line.split("--").next().unwrap_or_default(), "\n"]));
    }
    let breaches = breaches(&files, &migrations, WITHOUT);
    assert!(breaches.is_empty(), "{} to mend:\n{}", breaches.len(), breaches.join("\n"));
}

#[test]
fn a_side_door_is_found() {
    let migrations = "CREATE TABLE people (\n    id TEXT\n);\nCREATE TABLE notes (\n    id TEXT,\n    person_id TEXT\n);\n\
        CREATE TABLE rates (\n    id TEXT\n);\nCREATE TABLE pages (\n    id TEXT,\n    note_id TEXT\n);";
    let store = r#"
const COLUMNS: &str = "SELECT id FROM notes";
pub async fn good(tx: &mut Tx, grant: &Grant) -> db::Result<()> {
    tx.execute("DELETE FROM notes WHERE person_id = $1", args![grant.person()]).await
}
pub(super) async fn bad(tx: &mut Tx, id: &str) -> db::Result<()> {
    tx.execute("UPDATE people SET name = 'x'", args![id]).await
}
async fn shared(tx: &mut Tx) {
    tx.fetch_all(COLUMNS, args![]).await
}
pub async fn rates(tx: &mut Tx) {
    tx.fetch_all("SELECT id FROM rates -- not people", args![]).await
}
pub async fn belongs(tx: &mut Tx) {
    tx.execute("INSERT INTO pages (id) VALUES ($1)", args![]).await
}
pub async fn allowed(tx: &mut Tx) {
    tx.fetch_all("SELECT id FROM a JOIN notes", args![]).await
}
"#;
    let files = [
        ("x/store.rs".to_owned(), store.to_owned()),
        ("x/mod.rs".to_owned(), "trust::for_new_person(&actor, id)".to_owned()),
    ];
    let without = [("x/store.rs", "allowed", "because"), ("x/store.rs", "gone", "because")];
    insta::assert_snapshot!(breaches(&files, migrations, &without).join("\n"), @r"
    x/store.rs: `bad` names people without a grant: take `&Grant`, or say in crates/stoa/tests/it/front/seam.rs why not
    x/store.rs: `shared` names notes without a grant: take `&Grant`, or say in crates/stoa/tests/it/front/seam.rs why not
    x/store.rs: `belongs` names pages without a grant: take `&Grant`, or say in crates/stoa/tests/it/front/seam.rs why not
    x/mod.rs: `for_new_person` is for people who are being made: ask with `authorise`
    `gone` in x/store.rs needs no leave any more: take it out
    ");
}
