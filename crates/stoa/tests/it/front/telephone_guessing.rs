//! Nothing is found out by trying on the telephone: what is unknown, wrong, closed and without a day sounds alike, takes
//! the same work, and is tried no more often than is allowed, however many try at once; and whom a stranger shut out
//! comes to a human.

use channels::telephone::{Saying, Then};
use db::args;
use db::testing::{TestDb, Tested, mix};
use domain::phone_codes::{self, Opens};
use domain::secret::hex;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::Town;
use super::cases::{known, open_with};
use super::telephone::{Caller, keys_of};

const DAY: i64 = 24 * 60 * 60 * 1_000;
const BORN: &str = "31051987";
const PERSON: &str = "That did not work. A person can help you.";

async fn town(db: &TestDb) -> anyhow::Result<Town> {
    Town::with(db, true).await?.with_calls(db, None).await
}

/// A case of a new person with these facts: the keys of its reference.
async fn case(town: &Town, name: &str, facts: Value) -> anyhow::Result<String> {
    let (person, _) = known(town, name).await?;
    case_of(town, &person, facts).await
}

async fn case_of(town: &Town, person: &str, facts: Value) -> anyhow::Result<String> {
    let service = town.app.catalogue.service("gas-rebate").ok_or_else(|| anyhow::anyhow!("no service"))?;
    let mut tx = town.app.db.begin().await?;
    let opened = open_with(&mut tx, town, (person, service), facts).await?;
    tx.commit().await?;
    Ok(keys_of(&opened.reference))
}

fn born() -> Value {
    json!({"nsw_resident": "true", "date_of_birth": "1987-05-31"})
}

/// A call from a number of its own that stands where a reference is asked for.
async fn asked(town: &Town, name: &str) -> anyhow::Result<Caller> {
    let mut caller = Caller::new(town, name, Some(&number(name))).await?;
    caller.press_all(&["1", "2"]).await?;
    Ok(caller)
}

/// A number for each name.
fn number(name: &str) -> String {
    let sum = name.bytes().fold(7_u64, |sum, byte| mix(sum ^ u64::from(byte)));
    format!("04{:08}", sum % 100_000_000)
}

/// Five wrong days about a reference, each from another number.
async fn closes(town: &Town, keys: &str) -> anyhow::Result<()> {
    for n in 0..5 {
        let mut other = asked(town, &format!("closes {keys} {n}")).await?;
        other.press_all(&[keys, "02051987"]).await?;
    }
    Ok(())
}

fn hears(caller: &Caller) -> (Vec<Saying>, Then) {
    (caller.turn.say.clone(), caller.turn.then.clone())
}

/// The four that must not differ: an unknown reference, a wrong day, a reference about which too much was tried (with
/// the right day), and a case of which no day is known.
async fn alike(town: &Town) -> anyhow::Result<[(&'static str, String, &'static str); 4]> {
    let wrong = case(town, "ana", born()).await?;
    let closed = case(town, "bo", born()).await?;
    let without = case(town, "cem", json!({"nsw_resident": "true"})).await?;
    town.work().await?;
    closes(town, &closed).await?;
    let unknown = "22222222".to_owned();
    Ok([
        ("unknown", unknown, BORN),
        ("wrong day", wrong, "01051987"),
        ("closed", closed, BORN),
        ("no day", without, BORN),
    ])
}

/// At each turn of three tries all four hear the same, sign by sign, and then a person; whatever is keyed in later in
/// that call lets nobody in. Each of them takes the same number of statements at each turn.
async fn what_is_unknown_wrong_closed_or_without_a_day_is_one_answer_and_one_work(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let all = alike(&town).await?;
    let mut heard = Vec::new();
    for (what, reference, day) in &all {
        let mut caller = asked(&town, what).await?;
        let mut turns = Vec::new();
        for turn in 1..=3 {
            for keys in [reference.as_str(), day] {
                let before = db.tally().statements();
                caller.press(keys).await?;
                turns.push((turn, hears(&caller), db.tally().statements() - before));
            }
        }
        assert!(caller.words().starts_with(PERSON), "{what}: {}", caller.words());
        // Back to the menu, and once more: also who is right now hears what the others hear.
        caller.press_all(&["9", "2"]).await?;
        for keys in [reference.as_str(), BORN] {
            let before = db.tally().statements();
            caller.press(keys).await?;
            turns.push((4, hears(&caller), db.tally().statements() - before));
        }
        assert!(caller.words().starts_with(PERSON), "{what}: {}", caller.words());
        heard.push((what, turns));
    }
    let (_, first) = &heard[0];
    for (what, turns) in &heard[1..] {
        for (one, other) in first.iter().zip(turns) {
            assert_eq!(one, other, "{what}");
        }
        assert_eq!(first.len(), turns.len());
    }
    // Whose turn it was is not in what a call keeps, either.
    let sql = "SELECT COUNT(*) FROM calls WHERE conversation_id IS NOT NULL";
    assert_eq!(db.glance::<i64>(sql, args![]).await?, Some(0));
    Ok(())
}

/// A code with a slip, one that nobody was ever given, and one that ended.
async fn a_code_that_opens_nothing_is_one_answer_and_one_work(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut tx = db.begin().await?;
    let ended = phone_codes::show(&mut tx, &town.app, &Opens::Plan("019ee77c".to_owned())).await?;
    tx.commit().await?;
    town.time.advance(phone_codes::LASTS + 1);
    let unknown = format!(
        "{}{}",
        &"482391057719"[..11],
        (0..10).find(|n| phone_codes::fits(&format!("48239105771{n}"))).unwrap_or(0)
    );
    assert!(phone_codes::fits(&unknown) && phone_codes::fits(&ended));
    let mut slip = ended.clone();
    let last = slip.pop().and_then(|digit| digit.to_digit(10)).unwrap_or_default();
    slip.push_str(&((last + 1) % 10).to_string());
    let mut heard = Vec::new();
    for (what, code) in [("slip", &slip), ("unknown", &unknown), ("ended", &ended)] {
        let mut caller = Caller::new(&town, what, Some(&number(what))).await?;
        caller.press_all(&["1", "3"]).await?;
        let mut turns = Vec::new();
        for _ in 0..3 {
            let before = db.tally().statements();
            caller.press(code).await?;
            turns.push((hears(&caller), db.tally().statements() - before));
        }
        assert!(caller.words().starts_with(PERSON), "{what}: {}", caller.words());
        heard.push(turns);
    }
    assert_eq!(heard[0], heard[1]);
    assert_eq!(heard[1], heard[2]);
    Ok(())
}

/// How often something was tried about a reference today, as it counts.
async fn tried(town: &Town, what: &str) -> anyhow::Result<i64> {
    let seal = hex(&town.app.secret.seal("call-tries", what));
    let sql = "SELECT tries FROM call_tries WHERE who = $1 AND day = $2";
    Ok(town.app.db.glance(sql, args![seal, town.app.today().to_string()]).await?.unwrap_or_default())
}

/// Of sixty-four calls at once, each from another number, no more than five try one reference.
async fn of_many_who_try_one_reference_at_once_five_do(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let reference = case(&town, "ana", born()).await?;
    town.work().await?;
    let mut calls = JoinSet::new();
    for n in 0..64 {
        let mut caller = asked(&town, &format!("call {n}")).await?;
        let reference = reference.clone();
        calls.spawn(async move {
            // Nobody keys in the right day.
            let day = format!("{:02}061987", n % 28 + 1);
            caller.press_all(&[&reference, &day]).await
        });
    }
    while let Some(words) = calls.join_next().await {
        let words = words??;
        assert!(words.starts_with("That did not work. Look at both again."), "{words}");
    }
    assert_eq!(tried(&town, &format!("about {reference}")).await?, 5, "what counts as tried");
    assert_eq!(tried(&town, &format!("about over {reference}")).await?, 59, "what was not looked at");
    Ok(())
}

/// Of sixty-four calls at once from one number ten are heard, about whatever reference, and of codes too.
async fn of_many_calls_from_one_number_ten_are_heard(db: TestDb) -> Tested {
    let town = town(&db).await?;
    for (menu, tries) in [("2", ["2345678", BORN]), ("3", ["", ""])] {
        let mut calls = JoinSet::new();
        let from = number(menu);
        for n in 0..64 {
            let mut caller = Caller::new(&town, &format!("{menu} {n}"), Some(&from)).await?;
            caller.press_all(&["1", menu]).await?;
            calls.spawn(async move {
                match menu {
                    "2" => caller.press_all(&[&format!("{}{}", tries[0], n % 8 + 2), tries[1]]).await,
                    _ => caller.press(&format!("4823910577{:02}", n)).await,
                }
            });
        }
        let mut heard = 0;
        while let Some(words) = calls.join_next().await {
            let words = words??;
            let is_person = words.starts_with(PERSON);
            let is_wrong = words.starts_with("That did not work. Look") || words.starts_with("That code does not work");
            assert!(is_person || is_wrong, "{words}");
            heard += i64::from(is_wrong);
        }
        assert_eq!(heard, 10, "menu {menu}");
    }
    Ok(())
}

/// Whom a stranger shut out comes to a human in the same call, and is let in again the next day. What was right counts
/// against nobody's reference, and a forged number shuts out no other.
async fn who_was_shut_out_comes_to_a_human_and_is_let_in_the_next_day(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let reference = case(&town, "ana", born()).await?;
    let other = case(&town, "bo", born()).await?;
    town.work().await?;
    closes(&town, &reference).await?;
    let mut ana = asked(&town, "ana").await?;
    for _ in 0..3 {
        ana.press_all(&[&reference, BORN]).await?;
    }
    assert!(ana.words().starts_with(PERSON), "{}", ana.words());
    // A human: called back, with a day, in a conversation that says nothing of the case.
    ana.press_all(&["2", "1"]).await?;
    assert!(ana.words().starts_with("We call you by"), "{}", ana.words());
    let sql = "SELECT p.is_guest FROM conversations c JOIN people p ON p.id = c.person_id";
    assert_eq!(db.glance::<bool>(sql, args![]).await?, Some(true));
    // Somebody pretends to call from her number, about references of their own.
    for n in 0..10 {
        let mut forged = Caller::new(&town, &format!("forged {n}"), Some(&number("ana"))).await?;
        forged.press_all(&["1", "2", "33333333", BORN]).await?;
    }
    let mut again = Caller::new(&town, "again", Some(&number("ana"))).await?;
    let words = again.press_all(&["1", "2", &reference, BORN]).await?;
    assert!(words.starts_with(PERSON), "{words}");
    // From another telephone another case is heard about as ever.
    let mut bo = asked(&town, "bo").await?;
    assert!(bo.press_all(&[&other, BORN]).await?.contains(": Received"), "{}", bo.words());
    town.time.advance(DAY);
    let mut next = Caller::new(&town, "next", Some(&number("ana"))).await?;
    let words = next.press_all(&["1", "2", &reference, BORN]).await?;
    assert!(words.contains(": Received"), "{words}");
    Ok(())
}

/// The share of pairs in which the first takes longer, half of those that are equal: 0.5 where nothing differs.
fn rank(first: &[u128], second: &[u128]) -> f64 {
    let mut all: Vec<(u128, bool)> = first.iter().map(|time| (*time, true)).collect();
    all.extend(second.iter().map(|time| (*time, false)));
    all.sort_unstable();
    let (mut sum, mut at) = (0.0, 0);
    while at < all.len() {
        let same = all[at..].iter().take_while(|(time, _)| *time == all[at].0).count();
        let middle = (2 * at + same + 1) as f64 / 2.0;
        sum += middle * all[at..at + same].iter().filter(|(_, is_first)| *is_first).count() as f64;
        at += same;
    }
    let (n, m) = (first.len() as f64, second.len() as f64);
    (sum - n * (n + 1.0) / 2.0) / (n * m)
}

#[expect(clippy::disallowed_methods, reason = "what a stranger measures is the machine's time")]
fn clock() -> std::time::Instant {
    std::time::Instant::now()
}

/// Two thousand tries of each kind in turn: from how long an answer takes, an unknown reference and a wrong day cannot be
/// told apart. Only with `STOA_SOAK`, because it measures; what the two do is compared above in every run.
async fn the_time_tells_nothing(db: TestDb) -> Tested {
    const EACH: usize = 2_000;
    const A_DAY: usize = 400;
    if std::env::var_os("STOA_SOAK").is_none() {
        return Ok(());
    }
    let town = town(&db).await?;
    let (ana, _) = known(&town, "ana").await?;
    let mut cases = Vec::new();
    for _ in 0..A_DAY / 4 {
        cases.push(case_of(&town, &ana, born()).await?);
    }
    town.work().await?;
    let (mut unknown, mut wrong) = (Vec::new(), Vec::new());
    for n in 0..EACH {
        if n % A_DAY == 0 {
            town.time.advance(DAY);
        }
        // Each as often as the other: a count that is there already is no news.
        let which = n % cases.len();
        let real = &cases[which];
        let sign = |place: usize| char::from(b'2' + (mix((which * 8 + place) as u64) % 8) as u8);
        let made_up: String = (0..8).map(sign).collect();
        let both = [(made_up.as_str(), &mut unknown), (real.as_str(), &mut wrong)];
        let order = if mix(n as u64).is_multiple_of(2) { [0, 1] } else { [1, 0] };
        let mut both = both.map(Some);
        for which in order {
            let Some((reference, times)) = both[which].take() else { continue };
            let mut caller = asked(&town, &format!("{n} {which}")).await?;
            caller.press(reference).await?;
            let began = clock();
            caller.press("01051987").await?;
            times.push(began.elapsed().as_nanos());
            assert!(caller.words().starts_with("That did not work. Look"), "{n}: {}", caller.words());
        }
    }
    let auc = rank(&unknown, &wrong);
    let median = |times: &mut Vec<u128>| {
        times.sort_unstable();
        times[times.len() / 2] / 1_000
    };
    let medians = (median(&mut unknown), median(&mut wrong));
    println!("unknown against wrong day, {EACH} each: AUC {auc:.4}, medians {medians:?} µs");
    assert!((auc - 0.5).abs() < 0.05, "{auc}");
    Ok(())
}

#[test]
fn the_rank_is_a_half_where_nothing_differs_and_one_where_the_first_is_longer() {
    assert!((rank(&[1, 2, 3, 4], &[1, 2, 3, 4]) - 0.5).abs() < 1e-9);
    assert!((rank(&[5, 6], &[1, 2, 3]) - 1.0).abs() < 1e-9);
    assert!(rank(&[1], &[2, 3]).abs() < 1e-9);
}

db::on_both!(
    what_is_unknown_wrong_closed_or_without_a_day_is_one_answer_and_one_work,
    a_code_that_opens_nothing_is_one_answer_and_one_work,
    of_many_who_try_one_reference_at_once_five_do,
    of_many_calls_from_one_number_ten_are_heard,
    who_was_shut_out_comes_to_a_human_and_is_let_in_the_next_day,
    the_time_tells_nothing,
);
