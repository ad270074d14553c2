//! How long the desk's search takes among many people, each with one case: `cargo bench -p stoa --bench finding
//! [-- PEOPLE] [ADDRESS]`. Without an address it measures a new SQLite file; with `postgres://…` an empty database,
//! or that of an earlier run.
//!
//! Each search is the whole of it: reading what was typed, the index, comparing with what the officer may see, masking
//! and the entries of the ledger, in a transaction that is rolled back.

use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use channels::files::{Scanner, Store};
use channels::mail::Mailer;
use channels::payments::Payments;
use channels::push::{Push, VapidKey};
use db::jobs::World;
use db::testing::mix;
use db::{Builder, Db, Value, args};
use domain::app::{App, Messengers, Parts, Settings};
use domain::finding::words::{Field, forms};
use domain::finding::{self, FindKey};
use domain::officers::Providers;
use domain::staff::{self, Officer};
use domain::trust::{self, Purpose};
use serde_json::json;
use stoa::{files, slices};

/// Monday 6 July 2026.
const NOW: i64 = 1_783_296_000_000;
const YEAR: i64 = 365 * 24 * 60 * 60 * 1_000;
const ROUNDS: usize = 200;
/// Rows of one statement.
const AT_ONCE: usize = 250;

const SEARCHES: &[(&str, &str)] = &[
    ("a common surname", "Nguyen"),
    ("surname and first name", "Nguyen Mai"),
    ("a phone number", "0491 000 777"),
    ("a part of an address", "17 Wattle Street"),
    ("two words of a matter", "heritage porch"),
    ("a word that every case has", "application"),
    ("seven words, two of which matter", "the woman who called last week about the heritage porch"),
    ("nothing found", "Zxqwv"),
];

#[tokio::main]
#[expect(clippy::disallowed_methods, reason = "a benchmark measures the machine's time")]
async fn main() -> anyhow::Result<()> {
    let given: Vec<String> = std::env::args().skip(1).filter(|one| !one.starts_with("--")).collect();
    let people: u64 = given.iter().find_map(|one| one.parse().ok()).unwrap_or(100_000);
    let folder = std::env::temp_dir().join(format!("stoa-finding-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let file = format!("sqlite:{}", folder.join("stoa.sqlite").display());
    let address = given.iter().find(|one| one.starts_with("postgres://")).unwrap_or(&file);
    let app = application(address).await?;
    let officer = officer(&app).await?;
    let begun = Instant::now();
    let known: i64 = app.db.glance("SELECT COUNT(*) FROM find_docs", args![]).await?.unwrap_or_default();
    if known == 0 {
        let rows = fill(&app, &officer, people).await?;
        println!("{people} people, {rows} tokens, filled in {:.0} s", begun.elapsed().as_secs_f64());
    } else {
        println!("{known} documents, of an earlier run");
    }
    println!("{:<36} {:>8} {:>8} {:>7}", "search", "p50 ms", "p99 ms", "people");
    for (name, typed) in SEARCHES {
        let mut times = Vec::new();
        let mut shown = 0;
        for _ in 0..ROUNDS {
            let mut tx = app.db.begin().await?;
            let begun = Instant::now();
            let found = finding::search(&mut tx, &app, &officer, (typed, Purpose::Helping)).await?;
            times.push(begun.elapsed().as_secs_f64() * 1_000.0);
            shown = found.people.len();
            tx.rollback().await?;
        }
        times.sort_by(f64::total_cmp);
        println!("{name:<36} {:>8.1} {:>8.1} {shown:>7}", times[ROUNDS / 2], times[ROUNDS * 99 / 100]);
    }
    app.db.close().await;
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

async fn application(address: &str) -> anyhow::Result<App> {
    let db = Db::connect(address, &db::Settings::default()).await?;
    let drawn = AtomicU64::new(7);
    let chance = move || {
        let number = drawn.fetch_add(2, Ordering::Relaxed);
        u128::from(mix(number)) << 64 | u128::from(mix(number + 1))
    };
    let world = World::new(|| NOW, chance);
    db.migrate(NOW).await?;
    let catalogue = files::load_checked(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogues/nsw"))?;
    let settings = Settings {
        address: "http://stoa.test".to_owned(),
        demo: true,
        ahead: domain::demo_clock::DemoClock::default(),
        requests_per_minute: 0,
        behind_proxy: false,
        works_offline: true,
        chat_sites: Vec::new(),
        overrides: None,
        mail_in: None,
        mail_domains: Vec::new(),
        exchange: None,
        post: domain::app::PostFolders::default(),
        fonts: Vec::new(),
    };
    let parts = Parts {
        settings,
        slices: slices::ALL,
        db,
        catalogue: Box::leak(Box::new(catalogue)),
        mailer: Mailer::kept(),
        payments: Payments::pretend_in_memory(),
        texts: Messengers::kept(),
        voice: None,
        translator: channels::translate::Translator::default(),
        providers: Providers::default(),
        files: Store::memory(),
        paper: channels::paper::Paper::off(),
        scanner: Scanner::Off,
        push: Push::kept(VapidKey::made(&|| 7)?),
        find_key: FindKey::new([7; 32]),
        world,
    };
    App::new(parts).await
}

/// The officer of the demonstration who may see the most services.
async fn officer(app: &App) -> anyhow::Result<Officer> {
    let mut tx = app.db.begin().await?;
    stoa::demo::hire(&mut tx, app).await?;
    let mut best: Option<(usize, Officer)> = None;
    for (id, _) in stoa::demo::staff(app.catalogue) {
        let Some(officer) = staff::by_id(&mut tx, &id).await? else { continue };
        let many = realms(app).iter().filter(|(service, agency)| sees(app, &officer, service, agency)).count();
        if best.as_ref().is_none_or(|(most, _)| many > *most) {
            best = Some((many, officer));
        }
    }
    tx.commit().await?;
    best.map(|(_, officer)| officer).ok_or_else(|| anyhow::anyhow!("nobody is hired"))
}

fn sees(app: &App, officer: &Officer, service: &str, agency: &str) -> bool {
    trust::may_find(app, officer, "case", (Some(service), agency))
}

/// Each service at the agency that delivers it.
fn realms(app: &App) -> Vec<(String, String)> {
    let of = |service: &catalogue::Service| match &service.provider {
        catalogue::service::Provider::Agency(agency) => Some((service.id.clone(), agency.clone())),
        catalogue::service::Provider::Any { kind, .. } => Some((service.id.clone(), (*kind).to_owned())),
    };
    app.catalogue.services.iter().filter_map(of).collect()
}

/// Made-up words: syllables by a number.
fn word(number: u64, syllables: u32) -> String {
    const PARTS: [&str; 20] = [
        "ba", "cor", "da", "fen", "gu", "hol", "ji", "kan", "lu", "mer", "na", "pol", "qui", "ras", "so", "tan", "ur",
        "ven", "wil", "yo",
    ];
    let part = |place: u32| PARTS.get(usize::try_from(number / 20_u64.pow(place) % 20).unwrap_or(0)).copied();
    (0..syllables).filter_map(part).collect()
}

/// Fills people, cases and the index of them, and returns how many tokens there are.
async fn fill(app: &App, officer: &Officer, people: u64) -> anyhow::Result<u64> {
    let all = realms(app);
    let (seen, others): (Vec<_>, Vec<_>) =
        all.iter().partition(|(service, agency)| sees(app, officer, service, agency));
    println!("{} may see {} of {} services", officer.name, seen.len(), all.len());
    let mut tx = app.db.begin().await?;
    for (place, (service, agency)) in all.iter().enumerate() {
        let sql = "INSERT INTO find_realms (id, kind, service, agency) VALUES ($1, 'case', $2, $3)";
        tx.execute(sql, args![i64::try_from(place)?, service, agency]).await?;
    }
    tx.commit().await?;
    let mut drawn = 1 << 40;
    let mut known: HashMap<String, i64> = HashMap::new();
    let (mut rows, mut lists) = (0, Lists::default());
    for number in 0..people {
        let mut draw = |most: u64| {
            drawn += 1;
            mix(drawn) % most
        };
        // Three of four are of services that the officer may see; one in a hundred is called Nguyen.
        let of = if draw(4) > 0 || others.is_empty() { &seen } else { &others };
        let realm = of[usize::try_from(draw(of.len() as u64))?];
        let place = all.iter().position(|one| one == realm).unwrap_or_default();
        let family = if draw(100) == 0 { "Nguyen".to_owned() } else { word(draw(4_000), 3) };
        let given = if draw(200) == 0 { "Mai".to_owned() } else { word(draw(1_500), 3) };
        let street = if draw(2_000) == 0 { "Wattle".to_owned() } else { word(8_000 + draw(5_000), 4) };
        let home =
            format!("{} {street} Street\n{} NSW {}", 1 + draw(200), word(20_000 + draw(600), 4), 2_000 + draw(900));
        let phone = format!("+614910{number:05}");
        let mut words: Vec<String> = (0..6).map(|_| word(40_000 + draw(5_000), 4)).collect();
        words.extend((draw(200) == 0).then(|| "heritage".to_owned()));
        words.extend((draw(300) == 0).then(|| "porch".to_owned()));
        let opened = NOW - YEAR * 3 + i64::try_from(number)? * (YEAR * 3 / i64::try_from(people)?);
        let (person, case) = (format!("p{number:09}"), format!("c{number:09}"));
        let name = format!("{given} {family}");
        let told = json!({
            "applicant_family_name": family, "applicant_given_names": given, "applicant_postal_address": home,
            "work_in_words": words.join(" "),
        });
        let texts = [
            (Field::Name, name.clone()),
            (Field::Phone, phone.clone()),
            (Field::Address, home),
            (Field::Answer, words.join(" ")),
            (Field::Title, "An application for something".to_owned()),
        ];
        let (place, doc) = (i64::try_from(place)?, opened << 20 | i64::try_from(number % (1 << 20))?);
        lists.people.push(args![person, false, name, "en", opened]);
        lists.phones.push(args![case, person, "phone", phone, opened]);
        let reference = domain::codes::checked(u128::from(number) * 7_919, 8);
        lists.cases.push(args![
            case,
            format!("{reference}{number}"),
            person,
            realm.1,
            realm.0,
            1,
            "in-progress",
            told,
            opened,
            opened
        ]);
        lists.docs.push(args![doc, "case", case, person, place]);
        for form in forms(&app.catalogue.about, &texts).into_keys() {
            let token = match known.get(&form) {
                Some(token) => *token,
                None => {
                    let token = app.find_key.token(&form);
                    if !form.starts_with("p:") {
                        known.insert(form, token);
                    }
                    token
                }
            };
            lists.tokens.push(args![token, place, doc]);
            rows += 1;
        }
        if lists.people.len() >= 5_000 {
            lists.write(app).await?;
        }
    }
    lists.write(app).await?;
    Ok(rows)
}

#[derive(Default)]
struct Lists {
    people: Vec<Vec<Value>>,
    phones: Vec<Vec<Value>>,
    cases: Vec<Vec<Value>>,
    docs: Vec<Vec<Value>>,
    tokens: Vec<Vec<Value>>,
}

impl Lists {
    async fn write(&mut self, app: &App) -> anyhow::Result<()> {
        let mut tx = app.db.begin().await?;
        for (into, rows) in [
            ("INSERT INTO people (id, is_guest, name, language, created_at) VALUES ", &mut self.people),
            ("INSERT INTO contact_points (id, person_id, kind, address, created_at) VALUES ", &mut self.phones),
            (
                "INSERT INTO cases (id, reference, person_id, agency, service, manifest_version, state, facts, opened_at,
                changed_at) VALUES ",
                &mut self.cases,
            ),
            ("INSERT INTO find_docs (id, kind, subject_id, person_id, realm) VALUES ", &mut self.docs),
            ("INSERT INTO find_tokens (token, realm, doc) VALUES ", &mut self.tokens),
        ] {
            for some in std::mem::take(rows).chunks(AT_ONCE) {
                let mut insert = Builder::new(into);
                insert.rows(some.iter().cloned());
                let (sql, args) = insert.finish();
                tx.execute(sql, args).await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }
}
