//! A complete application on a test database, and browsers that visit it.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use catalogue::{Catalogue, Mandate, Venture};
use channels::files::{Scanner, Store};
use channels::mail::Mailer;
use channels::paper::Paper;
use channels::payments::Payments;
use channels::push::{Push, VapidKey};
use channels::telephone::twilio::Twilio;
use channels::translate::Translator;
use db::jobs::Worker;
use db::testing::{TestDb, Time};
use domain::app::{App, MailIn, Messengers, Parts, PostFolders, Settings};
use domain::finding::FindKey;
use domain::officers::Providers;
use domain::staff::NewOfficer;
use domain::telephone::PROVIDER;
use domain::trust::Actor;
use stoa::{files, slices};
use tower::ServiceExt;

/// Monday 6 July 2026, ten in the morning in Sydney.
const START: i64 = 1_783_296_000_000;
/// Stands within New South Wales, which is read with it.
pub(crate) const SUITES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogues/nsw-tests");
pub(crate) const CATALOGUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogues/nsw");

const ADDRESS: &str = "http://stoa.test";

/// Officers as whom tests act without a page: an officer who was never hired has no powers.
const HIRED: &[(&str, &str, &str)] = &[
    ("officer-Bao Tran", "Bao Tran", "energy-nsw"),
    ("officer-Mei Lin", "Mei Lin", "energy-nsw"),
    ("officer-Peter Lund", "Peter Lund", "energy-nsw"),
    ("officer-Eve", "Eve", "create-nsw"),
    ("officer-Ida", "Ida", "create-nsw"),
    ("officer-Clare", "Clare", "heritage-nsw"),
    ("officer-Kim Ito", "Kim Ito", "transport-for-nsw"),
    ("officer-Lou Berg", "Lou Berg", "transport-for-nsw"),
    ("officer-Mia Roy", "Mia Roy", "transport-for-nsw"),
    ("officer-Ned Fox", "Ned Fox", "transport-for-nsw"),
    ("officer-Ruth", "Ruth", "council"),
    ("peter", "Officer peter", "energy-nsw"),
    ("mariam", "Officer mariam", "energy-nsw"),
    ("noor-energy-nsw", "Noor Haddad", "energy-nsw"),
    ("noor-transport-for-nsw", "Noor Haddad", "transport-for-nsw"),
    ("made-up-service-nsw", "Priya Nair", "service-nsw"),
    ("kim", "Kim Lee", "revenue-nsw"),
];

/// The officers of the demonstration, with their ids.
pub(crate) fn officers() -> Vec<(String, NewOfficer)> {
    stoa::demo::staff(loaded(CATALOGUE).expect("the catalogue has no errors"))
}

/// The application with a clock that the test controls.
pub(crate) struct Town {
    pub(crate) app: App,
    pub(crate) time: Time,
    router: Router,
}

/// A catalogue as a process has it, for its life.
fn kept(catalogue: Catalogue) -> &'static Catalogue {
    Box::leak(Box::new(catalogue))
}

/// The catalogue of a folder. All tests share it, because reading it takes longer than most of them, and each copy some
/// twenty megabytes.
pub(crate) fn loaded(folder: &'static str) -> anyhow::Result<&'static Catalogue> {
    static LOADED: Mutex<BTreeMap<&str, &Catalogue>> = Mutex::new(BTreeMap::new());
    let mut all = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = all.get(folder) {
        return Ok(known);
    }
    let catalogue = kept(files::load_checked(folder.as_ref())?);
    all.insert(folder, catalogue);
    Ok(catalogue)
}

impl Town {
    pub(crate) async fn new(db: &TestDb) -> anyhow::Result<Town> {
        Town::with(db, true).await
    }

    /// With real people, or as a demonstration, which shows codes on the page.
    pub(crate) async fn with(db: &TestDb, demo: bool) -> anyhow::Result<Town> {
        Town::shared(db, demo, CATALOGUE).await
    }

    /// With the services of test suites beside New South Wales: some of them cost something, or have ended.
    pub(crate) async fn with_suites(db: &TestDb) -> anyhow::Result<Town> {
        Town::shared(db, true, SUITES).await
    }

    async fn shared(db: &TestDb, demo: bool, folder: &'static str) -> anyhow::Result<Town> {
        let more = (7, Payments::pretend_in_memory(), Providers::default());
        Town::made(db, (ADDRESS, demo), loaded(folder)?, more).await
    }

    /// A demonstration at a given URL.
    pub(crate) async fn at(db: &TestDb, address: &str) -> anyhow::Result<Town> {
        let catalogue = loaded(CATALOGUE)?;
        Town::made(db, (address, true), catalogue, (7, Payments::pretend_in_memory(), Providers::default())).await
    }

    /// With a venture that names receivers for gas rebates, which otherwise could not be handed over.
    pub(crate) async fn receiving(db: &TestDb) -> anyhow::Result<Town> {
        let mut catalogue = loaded(CATALOGUE)?.clone();
        let mandate = |agency: &str| Mandate {
            agency: agency.to_owned(),
            role: None,
            may: Vec::new(),
            on_behalf_of: Some("energy-nsw".to_owned()),
            services: Some(vec!["gas-rebate".to_owned()]),
            facts: None,
            not_facts: Vec::new(),
            purpose: None,
            when: None,
            decides: None,
            receives: true,
        };
        catalogue.ventures.push(Venture {
            id: "receivers".to_owned(),
            kind: "venture",
            instrument: "Made-up Act".to_owned(),
            parties: Vec::new(),
            board: Vec::new(),
            from: jiff::civil::date(2020, 1, 1),
            until: None,
            status: catalogue::Status::Proposed,
            source: None,
            mandates: ["create-nsw", "heritage-nsw"].map(mandate).into(),
        });
        Town::of(db, true, catalogue, 7).await
    }

    /// With a payment provider other than the simulated one.
    pub(crate) async fn paying(db: &TestDb, payments: Payments) -> anyhow::Result<Town> {
        Town::made(db, (ADDRESS, true), loaded(SUITES)?, (7, payments, Providers::default())).await
    }

    /// A demonstration that began on another day, with the files uploaded by then.
    pub(crate) async fn later(db: &TestDb, now: i64, files: Store) -> anyhow::Result<Town> {
        let town = Town::new(db).await?;
        town.time.advance(now - town.time.now());
        town.again(Parts { files, ..town.parts(db)? }).await
    }

    /// With identity providers for officers, as configured in their file.
    pub(crate) async fn vouched(db: &TestDb, providers: &str) -> anyhow::Result<Town> {
        let catalogue = loaded(CATALOGUE)?;
        let providers = Providers::parse(providers, catalogue)?;
        Town::made(db, (ADDRESS, true), catalogue, (7, Payments::pretend_in_memory(), providers)).await
    }

    /// The same town, with a malware scanner.
    pub(crate) async fn scanned(&self, db: &TestDb, clamd: &str) -> anyhow::Result<Town> {
        self.again(Parts { scanner: Scanner::clamd(clamd)?, ..self.parts(db)? }).await
    }

    /// The same town, with providers of short messages.
    pub(crate) async fn texting(&self, db: &TestDb, texts: Messengers) -> anyhow::Result<Town> {
        self.again(Parts { texts, ..self.parts(db)? }).await
    }

    /// The same town, with a provider of calls.
    pub(crate) async fn with_calls(&self, db: &TestDb, voice: Option<Twilio>) -> anyhow::Result<Town> {
        let settings = Settings { exchange: Some(PROVIDER.to_owned()), ..self.app.settings.clone() };
        self.again(Parts { settings, voice, ..self.parts(db)? }).await
    }

    /// The same town, with an engine that translates.
    pub(crate) async fn translated(&self, db: &TestDb, translator: Translator) -> anyhow::Result<Town> {
        self.again(Parts { translator, ..self.parts(db)? }).await
    }

    /// The same town, with an agency's folder of overrides.
    pub(crate) async fn overridden(&self, db: &TestDb, folder: &std::path::Path) -> anyhow::Result<Town> {
        let settings = Settings { overrides: Some(folder.to_owned()), ..self.app.settings.clone() };
        self.again(Parts { settings, ..self.parts(db)? }).await
    }

    /// The same town with folders of the post, and with these programs that read paper.
    pub(crate) async fn by_post(&self, db: &TestDb, post: PostFolders, paper: Paper) -> anyhow::Result<Town> {
        let settings = Settings { post, ..self.app.settings.clone() };
        self.again(Parts { settings, paper, ..self.parts(db)? }).await
    }

    /// The same town, to which people write by mail.
    pub(crate) async fn by_mail(&self, db: &TestDb) -> anyhow::Result<Town> {
        self.by_mail_at(db, "door@stoa.test").await
    }

    /// The same, where the mail server may send for a domain.
    pub(crate) async fn sending_for(&self, db: &TestDb, domain: &str) -> anyhow::Result<Town> {
        let settings = Settings { mail_domains: vec![domain.to_owned()], ..self.app.settings.clone() };
        let (catalogue, here) = (self.app.catalogue, self.app.db.clone());
        self.again(Parts { settings, catalogue, db: here, ..self.parts(db)? }).await
    }

    /// The same at another address, with the database that it has.
    pub(crate) async fn by_mail_at(&self, db: &TestDb, address: &str) -> anyhow::Result<Town> {
        let mail_in = MailIn { address: address.to_owned(), authserv_id: Some("mx.stoa.test".to_owned()) };
        let settings = Settings { mail_in: Some(mail_in), ..self.app.settings.clone() };
        self.again(Parts { settings, catalogue: self.app.catalogue, db: self.app.db.clone(), ..self.parts(db)? }).await
    }

    /// The same town, which reaches its database at another address, and waits no longer than a real one.
    pub(crate) async fn by_way_of(&self, db: &TestDb, address: &str) -> anyhow::Result<Town> {
        let far = db::Db::connect(address, &db::Settings::default()).await?;
        self.again(Parts { db: far, ..self.parts(db)? }).await
    }

    /// The parts for another application of the same town.
    fn parts(&self, db: &TestDb) -> anyhow::Result<Parts> {
        Ok(Parts {
            settings: self.app.settings.clone(),
            slices: slices::ALL,
            db: (**db).clone(),
            catalogue: loaded(CATALOGUE)?,
            mailer: self.app.mailer.clone(),
            payments: Payments::pretend_in_memory(),
            texts: self.app.texts.clone(),
            translator: self.app.translator.clone(),
            voice: self.app.voice.clone(),
            providers: Providers::default(),
            files: self.app.files.clone(),
            scanner: self.app.scanner.clone(),
            paper: Paper::find("eng"),
            push: self.app.push.clone(),
            find_key: self.app.find_key.clone(),
            world: self.app.world.clone(),
        })
    }

    async fn again(&self, parts: Parts) -> anyhow::Result<Town> {
        let app = App::new(parts).await?;
        Ok(Town { router: slices::router(app.clone()), app, time: self.time.clone() })
    }

    /// With this catalogue. A second town on the same database needs its own seed.
    pub(crate) async fn of(db: &TestDb, demo: bool, catalogue: Catalogue, seed: u64) -> anyhow::Result<Town> {
        let more = (seed, Payments::pretend_in_memory(), Providers::default());
        Town::made(db, (ADDRESS, demo), kept(catalogue), more).await
    }

    async fn made(
        db: &TestDb,
        (address, demo): (&str, bool),
        catalogue: &'static Catalogue,
        (seed, payments, providers): (u64, Payments, Providers),
    ) -> anyhow::Result<Town> {
        let time = Time::at(START);
        let settings = Settings {
            address: address.to_owned(),
            demo,
            ahead: domain::demo_clock::DemoClock::default(),
            requests_per_minute: 0,
            behind_proxy: false,
            works_offline: true,
            chat_sites: vec!["https://agency.example".to_owned()],
            overrides: None,
            mail_in: None,
            mail_domains: Vec::new(),
            exchange: None,
            post: PostFolders::default(),
            fonts: Vec::new(),
        };
        let parts = Parts {
            settings,
            slices: slices::ALL,
            db: (**db).clone(),
            catalogue,
            mailer: Mailer::kept(),
            payments,
            texts: Messengers::kept(),
            translator: Translator::default(),
            voice: None,
            providers,
            files: Store::memory(),
            scanner: Scanner::Off,
            paper: Paper::find("eng"),
            push: Push::kept(VapidKey::made(&|| 7)?),
            find_key: FindKey::new([7; 32]),
            world: time.world(1, seed),
        };
        let app = App::new(parts).await?;
        let town = Town { router: slices::router(app.clone()), app, time };
        let mut tx = town.app.db.begin().await?;
        stoa::demo::hire(&mut tx, &town.app).await?;
        tx.commit().await?;
        for (id, name, agency) in HIRED {
            town.hire(id, name, agency, &[]).await?;
        }
        Ok(town)
    }

    /// Runs all jobs that are due, as a worker would, and returns how many there were.
    pub(crate) async fn work(&self) -> anyhow::Result<usize> {
        let worker = Worker {
            db: self.app.db.clone(),
            handlers: slices::handlers(&self.app),
            world: self.app.world.clone(),
            slots: 4,
            lease: Duration::from_secs(60),
            poll: Duration::from_secs(1),
            rest: 0,
        };
        Ok(worker.drain().await?)
    }

    /// A signed-in person, as NAME@example.org, with their own browser.
    pub(crate) async fn citizen(&self, name: &str) -> anyhow::Result<Browser> {
        let mut browser = self.browser();
        browser.sign_in(&format!("{name}@example.org")).await?;
        Ok(browser)
    }

    /// A signed-in officer of the demonstration, by first name.
    pub(crate) async fn officer(&self, name: &str) -> anyhow::Result<Browser> {
        let mut tx = self.app.db.begin().await?;
        stoa::demo::hire(&mut tx, &self.app).await?;
        tx.commit().await?;
        let is_it = |new: &NewOfficer| new.name.to_lowercase().split(' ').next() == Some(name);
        let found = stoa::demo::staff(self.app.catalogue).into_iter().find(|(_, new)| is_it(new));
        let (_, new) = found.ok_or_else(|| anyhow::anyhow!("nobody at the desk is called {name}"))?;
        let mut browser = self.browser();
        browser.open("/desk/sign-in").await?;
        browser.send("/desk/sign-in", &[("email", new.email.as_str()), ("password", "gumtree")]).await?;
        anyhow::ensure!(browser.page.address == "/desk", "not signed in: {}", browser.page.text());
        Ok(browser)
    }

    /// Stores an officer with these roles, whose acts are tested without pages.
    pub(crate) async fn hire(&self, id: &str, name: &str, agency: &str, roles: &[&str]) -> anyhow::Result<Actor> {
        let new = NewOfficer {
            name: name.to_owned(),
            agency: agency.to_owned(),
            email: format!("{id}@{agency}.example.org"),
            roles: roles.iter().map(|role| (*role).to_owned()).collect(),
            ..NewOfficer::default()
        };
        let mut tx = self.app.db.begin().await?;
        domain::staff::add(&mut tx, &self.app, id, &new).await?;
        tx.commit().await?;
        Ok(Actor::Officer { id: id.to_owned(), name: name.to_owned(), agency: agency.to_owned() })
    }

    /// The whole site, for what no browser asks.
    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }

    /// A new browser.
    pub(crate) fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookies: BTreeMap::new(), page: Page::default(), language: None }
    }
}

/// A browser: it stores cookies, follows redirects, and sends the token of its current page.
pub(crate) struct Browser {
    router: Router,
    pub(crate) cookies: BTreeMap<String, String>,
    /// The current page.
    pub(crate) page: Page,
    /// What it sends as `Accept-Language`.
    pub(crate) language: Option<&'static str>,
}

#[derive(Default)]
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) address: String,
    pub(crate) headers: HeaderMap,
    pub(crate) html: String,
}

impl Browser {
    /// Signs in with the code that a demonstration shows, and keeps what was started as a guest.
    pub(crate) async fn sign_in(&mut self, email: &str) -> anyhow::Result<&Page> {
        self.open("/sign-in").await?;
        self.send("/sign-in", &[("email", email)]).await?;
        let code = self.page.code().ok_or_else(|| anyhow::anyhow!("no code: {}", self.page.text()))?;
        self.send("/sign-in/code", &[("code", code.as_str())]).await?;
        anyhow::ensure!(self.page.address == "/account", "not signed in: {}", self.page.text());
        Ok(&self.page)
    }

    /// Opens a page, and follows redirects.
    pub(crate) async fn open(&mut self, address: &str) -> anyhow::Result<&Page> {
        self.visit(Request::get(address), Body::empty()).await
    }

    /// Sends a form with the token of the current page.
    pub(crate) async fn send(&mut self, address: &str, fields: &[(&str, &str)]) -> anyhow::Result<&Page> {
        let token = self.page.token().unwrap_or_default();
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("form-token", token.as_str())]).collect();
        self.send_as_is(address, &fields).await
    }

    /// Chooses how the person hears from us: by mail and at once, but for these fields.
    pub(crate) async fn hear(&mut self, fields: &[(&str, &str)]) -> anyhow::Result<&Page> {
        const USUAL: [(&str, &str); 9] = [
            ("must", "email"),
            ("reminders", "email"),
            ("news", "email"),
            ("receipts", "email"),
            ("quiet", "usual"),
            ("quiet_from", "21"),
            ("quiet_until", "8"),
            ("digest", "none"),
            ("digest_hour", "8"),
        ];
        self.open("/account/hearing").await?;
        let usual = USUAL.into_iter().filter(|(name, _)| fields.iter().all(|(other, _)| other != name));
        let all: Vec<(&str, &str)> = usual.chain(fields.iter().copied()).collect();
        self.send("/account/hearing", &all).await
    }

    /// Sends JSON as a page's script does, with the token that the page gave it.
    pub(crate) async fn send_json(
        &mut self,
        address: &str,
        token: &str,
        body: &serde_json::Value,
    ) -> anyhow::Result<&Page> {
        let request = Request::post(address).header(header::CONTENT_TYPE, "application/json");
        self.visit(request.header("x-form-token", token), Body::from(body.to_string())).await
    }

    /// Sends exactly these fields.
    pub(crate) async fn send_as_is(&mut self, address: &str, fields: &[(&str, &str)]) -> anyhow::Result<&Page> {
        let body = fields.iter().map(|(key, value)| format!("{}={}", escaped(key), escaped(value)));
        let body = body.collect::<Vec<_>>().join("&");
        let request = Request::post(address).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.visit(request, Body::from(body)).await
    }

    /// Sends a form with files: field, name, bytes.
    pub(crate) async fn upload(
        &mut self,
        address: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> anyhow::Result<&Page> {
        let token = self.page.token().unwrap_or_default();
        let mut body = Vec::new();
        for (key, value) in fields.iter().copied().chain([("form-token", token.as_str())]) {
            let part = format!("--frontier\r\nContent-Disposition: form-data; name=\"{key}\"\r\n\r\n{value}\r\n");
            body.extend(part.as_bytes());
        }
        for (key, name, bytes) in files {
            let head = format!(
                "--frontier\r\nContent-Disposition: form-data; name=\"{key}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend(head.as_bytes());
            body.extend(*bytes);
            body.extend(b"\r\n");
        }
        body.extend(b"--frontier--\r\n");
        let request = Request::post(address).header(header::CONTENT_TYPE, "multipart/form-data; boundary=frontier");
        self.visit(request, Body::from(body)).await
    }

    async fn visit(&mut self, request: axum::http::request::Builder, body: Body) -> anyhow::Result<&Page> {
        let mut next = Some((request, body));
        let mut hops = 0;
        while let Some((mut request, body)) = next.take() {
            let cookies: Vec<String> = self.cookies.iter().map(|(key, value)| format!("{key}={value}")).collect();
            request = request.header(header::COOKIE, cookies.join("; "));
            if let Some(language) = self.language {
                request = request.header(header::ACCEPT_LANGUAGE, language);
            }
            let request = request.body(body)?;
            let address = request.uri().to_string();
            let response = self.router.clone().oneshot(request).await?;
            let (parts, body) = response.into_parts();
            for cookie in parts.headers.get_all(header::SET_COOKIE) {
                let pair = cookie.to_str()?.split(';').next().unwrap_or_default();
                let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
                self.cookies.insert(key.to_owned(), value.to_owned());
            }
            let bytes = axum::body::to_bytes(body, usize::MAX).await?;
            let html = String::from_utf8_lossy(&bytes).into_owned();
            let to = parts.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).map(str::to_owned);
            self.page = Page { status: parts.status, address, headers: parts.headers, html };
            if let Some(to) = to.filter(|to| self.page.status.is_redirection() && to.starts_with('/')) {
                hops += 1;
                anyhow::ensure!(hops < 10, "redirected for ever: {to}");
                next = Some((Request::get(to), Body::empty()));
            }
        }
        Ok(&self.page)
    }
}

impl Page {
    /// The token in the forms of this page.
    pub(crate) fn token(&self) -> Option<String> {
        let (_, rest) = self.html.split_once("name=\"form-token\" value=\"")?;
        Some(rest.split('"').next()?.to_owned())
    }

    /// The code shown on a page of a demonstration.
    pub(crate) fn code(&self) -> Option<String> {
        let (_, rest) = self.html.split_once("class=\"stoa-code\"")?;
        Some(rest.split_once('>')?.1.split('<').next()?.trim().to_owned())
    }

    /// The value of a hidden field or a plain input of this page.
    pub(crate) fn value_of(&self, name: &str) -> Option<String> {
        let (_, rest) = self.html.split_once(&format!("name=\"{name}\" value=\""))?;
        Some(rest.split('"').next()?.to_owned())
    }

    /// The value of a hidden field; empty if there is none.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let found = self.html.split_once(&format!("type=\"hidden\" name=\"{name}\" value=\""));
        found.and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default().to_owned()
    }

    /// The visible text of the main part, with white space collapsed.
    pub(crate) fn text(&self) -> String {
        let main = self.html.split_once("<main").map_or(self.html.as_str(), |(_, rest)| rest);
        let main = main.split("</main>").next().unwrap_or_default();
        let mut text = String::new();
        let mut rest = main.split_once('>').map_or(main, |(_, rest)| rest);
        while let Some((before, tag)) = rest.split_once('<') {
            text.push_str(before);
            text.push(' ');
            rest = tag.split_once('>').map_or("", |(_, rest)| rest);
        }
        text.push_str(rest);
        let entities =
            [("&#x27;", "'"), ("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
        let text = entities.iter().fold(text, |text, (entity, letter)| text.replace(entity, letter));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn has(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// The URL of the first link or form whose URL starts with this.
    pub(crate) fn address_like(&self, start: &str) -> Option<String> {
        let found = ["href=\"", "action=\""].iter().find_map(|name| {
            self.html.match_indices(&format!("{name}{start}")).next().map(|(at, _)| at + name.len())
        })?;
        Some(self.html.get(found..)?.split('"').next()?.replace("&amp;", "&"))
    }
}

fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let escape = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(escape).collect()
}
