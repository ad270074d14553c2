//! `stoa serve`, `stoa worker`, `stoa migrate` and `stoa demo`.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use channels::files::{Scanner, Store};
use channels::mail::Mailer;
use channels::paper::Paper;
use channels::payments::Payments;
use channels::push::{Push, Reach, VapidKey};
use channels::telephone::twilio::Twilio;
use channels::texts::Texts;
use channels::translate::Translator;
use clap::Args;
use db::jobs::{Worker, World};
use db::{Db, Dialect, Settings as DbSettings};
use domain::app::{App, Messengers, Parts, Settings};
use domain::demo_clock::DemoClock;
use domain::finding::{self, FindKey};
use domain::officers::Providers;
use domain::secret;
use pages::web::serving::{self, Limits};
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::letter_process::{self, Only};
use super::stop::Stop;
use super::{exchange, guards, mail_in, mailbox, post, private, sms_line};
use crate::files::Folders;
use crate::{demo, slices};

/// Where the data is and what is served.
#[derive(Args, Clone)]
pub struct Options {
    #[command(flatten)]
    pub folders: Folders,
    /// The database: `sqlite:FILE` or `postgres://…`. Without it, `stoa.sqlite` in the folder of the data.
    #[arg(long, env = "STOA_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
    /// The folder of the data.
    #[arg(long, env = "STOA_DATA", default_value = "data")]
    pub data: PathBuf,
    /// The address to listen on.
    #[arg(long, env = "STOA_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Where people reach it; without it, the address it listens on. Passkeys need one with a name.
    #[arg(long, env = "STOA_ADDRESS")]
    pub address: Option<String>,
    /// A folder with an agency's own templates, words, theme and files.
    #[arg(long, env = "STOA_OVERRIDES")]
    pub overrides: Option<PathBuf>,
    /// Folders with typefaces for letters in scripts that are not inside, such as Noto Sans CJK for Chinese.
    #[arg(long, env = "STOA_FONTS", value_delimiter = ':', default_value = "/usr/share/fonts")]
    pub fonts: Vec<PathBuf>,
    /// Connections to PostgreSQL, or to SQLite for reading.
    #[arg(long, env = "STOA_DATABASE_CONNECTIONS", default_value_t = 8, value_parser = clap::value_parser!(u32).range(2..))]
    pub database_connections: u32,
    /// Connections of callers at the same time; fewer than the files that the process may open.
    #[arg(long, env = "STOA_CONNECTIONS", default_value_t = 800)]
    pub connections: usize,
    /// Connections that one address may have; without effect behind a proxy.
    #[arg(long, env = "STOA_CONNECTIONS_PER_ADDRESS", default_value_t = 200)]
    pub connections_per_address: usize,
    /// Without a payment provider, everything counts as paid. For trying out.
    #[arg(long, env = "STOA_PRETEND_PAYMENTS")]
    pub pretend_payments: bool,
    /// Without a mail server, mails are written to `mail` in the folder of the data. For trying out.
    #[arg(long, env = "STOA_MAIL_TO_FOLDER")]
    pub mail_to_folder: bool,
    /// People reach it without encryption. For trying out.
    #[arg(long, env = "STOA_PLAIN_HTTP")]
    pub plain_http: bool,
    /// Requests that one address may make in a minute; 0 for no limit.
    #[arg(long, env = "STOA_REQUESTS_PER_MINUTE", default_value_t = 600)]
    pub requests_per_minute: u32,
    /// A proxy in front tells the address of the caller in `X-Forwarded-For`.
    #[arg(long, env = "STOA_BEHIND_PROXY")]
    pub behind_proxy: bool,
    /// Sites of agencies that may offer a chat with `/chat/embed.js`, such as `https://agency.example`.
    #[arg(long, env = "STOA_CHAT_SITES", value_delimiter = ',')]
    pub chat_sites: Vec<String>,
    /// The mail server: `smtp://HOST:PORT` or `smtps://NAME:PASSWORD@HOST`. Needed to serve.
    #[arg(long, env = "STOA_MAIL", hide_env_values = true)]
    pub mail: Option<String>,
    /// The address that mails come from.
    #[arg(long, env = "STOA_MAIL_FROM", default_value = "no-reply@localhost")]
    pub mail_from: String,
    /// The domains of agencies for which the mail server may send, `energy.example.gov.au,…`: mails in a matter of such
    /// an agency come from its own address. Others bear its name, and come from ours.
    #[arg(long, env = "STOA_MAIL_DOMAINS", value_delimiter = ',', value_name = "DOMAINS")]
    pub mail_domains: Vec<String>,
    /// Where mails come in by LMTP, from a mail server in front: `HOST:PORT`, or the path of a socket. Without it, nobody
    /// can write by mail; see docs/operations.md.
    #[arg(long, env = "STOA_MAIL_IN", requires = "mail_address")]
    pub mail_in: Option<String>,
    /// A mailbox that others host, where mails come in: `imaps://NAME:PASSWORD@HOST/FOLDER`, with `%40` for an @ in the
    /// name. Instead of LMTP, or besides.
    #[arg(long, env = "STOA_MAILBOX", hide_env_values = true, requires = "mail_address")]
    pub mailbox: Option<String>,
    /// What becomes of a mail in that mailbox when it is stored here: `leave`, `seen` or `move:FOLDER`.
    #[arg(long, env = "STOA_MAILBOX_AFTER", default_value = "seen")]
    pub mailbox_after: String,
    /// The address that people write to, `door@example.gov.au`, also of workers: mails to them say it. The mail server
    /// in front passes on what comes to it, with anything behind a `+` too.
    #[arg(long, env = "STOA_MAIL_ADDRESS")]
    pub mail_address: Option<String>,
    /// The name under which the mail server in front writes `Authentication-Results`. Without it, no mail proves who
    /// sent it.
    #[arg(long, env = "STOA_MAIL_AUTHSERV_ID", requires = "mail_address")]
    pub mail_authserv_id: Option<String>,
    /// The payment provider's address. Needed to serve.
    #[arg(long, env = "STOA_PAYMENTS")]
    pub payments: Option<String>,
    /// The key of the payment provider.
    #[arg(long, env = "STOA_PAYMENTS_KEY", hide_env_values = true)]
    pub payments_key: Option<String>,
    /// The provider of text messages: `twilio https://ACCOUNT:TOKEN@api.twilio.com NUMBER`, `notify ADDRESS KEY
    /// TEMPLATE WEBHOOK-TOKEN` or `smpp smpps://SYSTEM-ID:PASSWORD@HOST:PORT NUMBER`; see docs/messages.md.
    #[arg(long, env = "STOA_SMS", hide_env_values = true)]
    pub sms: Option<String>,
    /// The providers of social media, with `;` between several: WhatsApp, Messenger and comments by `meta
    /// https://graph.facebook.com/v23.0 SENDER ACCESS-TOKEN APP-SECRET VERIFY-TOKEN`, `mastodon https://SERVER
    /// ACCESS-TOKEN`, `x https://api.x.com ACCOUNT KEY SECRET TOKEN TOKEN-SECRET`; see docs/messages.md.
    #[arg(long, env = "STOA_SOCIAL", hide_env_values = true)]
    pub social: Option<String>,
    /// An engine that translates messages of conversations for their readers: `libretranslate ADDRESS [KEY]`. What it makes
    /// is marked as a machine's; see docs/messages.md.
    #[arg(long, env = "STOA_TRANSLATOR", hide_env_values = true)]
    pub translator: Option<String>,
    /// A provider in the cloud that carries telephone calls: `twilio https://ACCOUNT:TOKEN@api.twilio.com NUMBER`; see
    /// docs/telephone.md.
    #[arg(long, env = "STOA_VOICE", hide_env_values = true)]
    pub voice: Option<String>,
    /// The file with the key that signs messages to devices (VAPID): the private key of P-256 in base64url. Without it, the
    /// database has one, made at the first start; another key ends all subscriptions.
    #[arg(long, env = "STOA_PUSH_KEY")]
    pub push_key: Option<PathBuf>,
    #[command(flatten)]
    pub exchange: exchange::Settings,
    /// Messages to devices may go to this machine, without encryption. For trying out.
    #[arg(long, env = "STOA_PUSH_TO_LOOPBACK")]
    pub push_to_loopback: bool,
    /// Browsers forget what they kept of the site for when they are offline, and keep nothing more.
    #[arg(long, env = "STOA_WITHOUT_OFFLINE")]
    pub without_offline: bool,
    /// The folder in which the letters of each day are put for a printer; see docs/post.md. Without it, officers print and
    /// post them at the desk.
    #[arg(long, env = "STOA_POST_OUT", value_name = "FOLDER")]
    pub post_out: Option<PathBuf>,
    /// The folder into which the printer puts files that say what became of letters.
    #[arg(long, env = "STOA_POST_STATUS", value_name = "FOLDER")]
    pub post_status: Option<PathBuf>,
    /// The folder into which a scanner or a mail house puts scans of letters to us, with a folder for each agency inside.
    #[arg(long, env = "STOA_POST_IN", value_name = "FOLDER")]
    pub post_in: Option<PathBuf>,
    /// The languages in which scans are read, as tesseract calls them.
    #[arg(long, env = "STOA_OCR_LANGUAGES", default_value = "eng")]
    pub ocr_languages: String,
    /// A file with the identity providers of agencies, for officers; see docs/desk-sign-in.md.
    #[arg(long, env = "STOA_PROVIDERS")]
    pub providers: Option<PathBuf>,
    /// Where files are kept that people hand in: a folder, or `s3://BUCKET` with the `AWS_…` variables. Without it,
    /// `files` in the folder of the data.
    #[arg(long, env = "STOA_FILES")]
    pub files: Option<String>,
    /// The file with the key of the index of the desk's search, the same for every server and worker of a database.
    /// Without it, `find.key` in the folder of the data, made at the first start.
    #[arg(long, env = "STOA_FIND_KEY")]
    pub find_key: Option<PathBuf>,
    /// clamd, which looks for viruses: `HOST:PORT`, or the path of its socket. Without it, nobody looks.
    #[arg(long, env = "STOA_CLAMAV")]
    pub clamav: Option<String>,
    /// Jobs at the same time; 0 when workers run elsewhere. Unless given, 2 on SQLite and 8 on PostgreSQL.
    #[arg(long, env = "STOA_SLOTS")]
    pub slots: Option<u32>,
    /// In a worker: these jobs alone. A server makes letters in such a process of its own, which gives way to people.
    #[arg(long, value_enum)]
    pub only: Option<Only>,
    /// In a worker: ends when nothing is left to do, or when standard input closes.
    #[arg(long)]
    pub until_idle: bool,
}

/// What to run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Pages and jobs.
    Serve,
    /// Only jobs.
    Worker,
    /// Updates the schema and exits.
    Migrate,
    /// Pages, with a town of made-up people.
    Demo,
}

/// Starts it and runs until it is told to stop.
///
/// # Errors
/// If the catalogue has errors, or the database or the listening address is unusable.
pub fn run(options: &Options, role: Role, world: World) -> anyhow::Result<ExitCode> {
    guards::options(options, role)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(start(options, role, world));
    // Blocking tasks still running, such as a letter, are not awaited: their jobs are retried.
    runtime.shutdown_timeout(Duration::from_secs(1));
    done.map(|()| ExitCode::SUCCESS)
}

async fn start(options: &Options, role: Role, world: World) -> anyhow::Result<()> {
    let db = open(options).await?;
    guards::content(demo::Content::of(&db).await?, role)?;
    let applied = db.migrate(world.now()).await?;
    if role == Role::Migrate {
        println!("{} migrations applied", applied.len());
        return Ok(());
    }
    let ahead = DemoClock::default();
    let world = match role {
        Role::Demo => {
            demo::recall(&db, &ahead).await?;
            ahead.world(world)
        }
        _ => world,
    };
    let app = app(options, role, db, (world, ahead)).await?;
    guards::key(finding::is_made_with(&app.db, &app.find_key).await?)?;
    if role == Role::Demo && demo::make(&app).await? {
        match &app.catalogue.town {
            Some(_) => tracing::info!("a town of made-up people has moved in"),
            None => tracing::info!(
                "the catalogue has no town, so nobody is here yet: `stoa officer` adds officers, and docs/town.md says \
                 how a town is written"
            ),
        }
    }
    if options.only.is_none() {
        slices::begin_ticks(&app).await?;
    }
    let stop = Stop::on_signal();
    // The mails of a demonstration are in this process's memory, so no other process could send them.
    let is_apart = role == Role::Serve && slots(&app, options) > 0;
    let (ended, idle) = watch::channel(false);
    let until = if options.until_idle { idle } else { stop.heard() };
    let workers = tokio::spawn(worker(&app, options, (role, is_apart)).run(until));
    let letters = is_apart.then(|| tokio::spawn(letter_process::keep(app.clone(), stop.heard())));
    let holds_line =
        options.only.is_none() && !options.until_idle && (slots(&app, options) > 0 || role == Role::Worker);
    let line = holds_line.then(|| sms_line::hold(&app, stop.heard())).flatten();
    let provider = tokio::spawn(domain::telephone::drive(app.clone()));
    let calls = match holds_line {
        true => exchange::hold(&options.exchange, &options.data, &app, stop.heard())?,
        false => None,
    };
    let folders = holds_line.then(|| post::hold(&app, stop.heard())).flatten();
    let (mut mails, mut mailbox) = (None::<tokio::task::JoinHandle<()>>, None::<tokio::task::JoinHandle<()>>);
    if role == Role::Worker && options.until_idle {
        tokio::select! {
            () = stop.wait() => {}
            () = letter_process::until_idle(&app, options.only) => {}
        }
        ended.send_replace(true);
    } else if role == Role::Worker {
        stop.wait().await;
    } else {
        let listener = TcpListener::bind(options.listen)
            .await
            .with_context(|| format!("cannot listen on {}: is another server there?", options.listen))?;
        mails = mail_in::listen(options, &app, &stop).await?;
        mailbox = mailbox::hold(options, &app, stop.heard()).await?;
        println!("Stoa is at {}", app.settings.address);
        serving::serve(listener, slices::router(app.clone()), limits(options), stop.heard()).await?;
    }
    stop.finish(async {
        // A job that is cut off is retried when its lease expires.
        let _ = workers.await;
        // Mails that are being stored are stored and answered.
        if let Some(mails) = mails {
            let _ = mails.await;
        }
        if let Some(mailbox) = mailbox {
            let _ = mailbox.await;
        }
        if let Some(letters) = letters {
            let _ = letters.await;
        }
        provider.abort();
        for one in [line, folders].into_iter().flatten() {
            let _ = one.await;
        }
        if let Some(calls) = calls {
            let _ = calls.await;
        }
        app.db.close().await;
    })
    .await;
    Ok(())
}

fn limits(options: &Options) -> Limits {
    let per_address = (!options.behind_proxy).then_some(options.connections_per_address);
    Limits { connections: options.connections, per_address, ..Limits::default() }
}

async fn open(options: &Options) -> anyhow::Result<Db> {
    let address = match &options.database {
        Some(address) => address.clone(),
        None => {
            private::folder(&options.data)?;
            format!("sqlite:{}", options.data.join("stoa.sqlite").display())
        }
    };
    if let Some(file) = address.strip_prefix("sqlite:") {
        private::database(file.as_ref())?;
    }
    let settings = DbSettings { connections: options.database_connections, ..DbSettings::default() };
    Ok(Db::connect(&address, &settings).await?)
}

/// The application for a command that runs beside the server: it sends nothing and takes no payments.
///
/// # Errors
/// As for a server.
pub async fn apart(options: &Options, world: World) -> anyhow::Result<App> {
    let db = open(options).await?;
    db.migrate(world.now()).await?;
    let edges = (Mailer::kept(), Payments::pretend_in_memory());
    made(options, Role::Migrate, (db, edges), (world, DemoClock::default())).await
}

async fn app(options: &Options, role: Role, db: Db, time: (World, DemoClock)) -> anyhow::Result<App> {
    let edges = (mailer(options, role == Role::Demo)?, payments(options, &options.data)?);
    made(options, role, (db, edges), time).await
}

async fn made(
    options: &Options,
    role: Role,
    (db, (mailer, payments)): (Db, (Mailer, Payments)),
    (world, ahead): (World, DemoClock),
) -> anyhow::Result<App> {
    channels::install_tls();
    let demo = role == Role::Demo;
    // Passkeys need a host name, and a demonstration is viewed on the same machine.
    let own = match demo {
        true => format!("http://localhost:{}", options.listen.port()),
        false => format!("http://{}", options.listen),
    };
    let voice = options.voice.as_deref().map(Twilio::new).transpose()?;
    let settings = Settings {
        address: options.address.clone().unwrap_or(own).trim_end_matches('/').to_owned(),
        demo,
        ahead,
        requests_per_minute: options.requests_per_minute,
        behind_proxy: options.behind_proxy,
        works_offline: !options.without_offline,
        chat_sites: options.chat_sites.clone(),
        overrides: options.overrides.clone(),
        mail_in: mail_in::settings(options)?,
        mail_domains: options.mail_domains.iter().map(|domain| domain.trim().to_lowercase()).collect(),
        exchange: match (&options.exchange.exchange, &voice) {
            (Some(_), _) => Some(exchange::NAME.to_owned()),
            (None, voice) => voice.as_ref().map(|_| domain::telephone::PROVIDER.to_owned()),
        },
        post: super::post::folders(options)?,
        fonts: options.fonts.clone(),
    };
    // Loaded once, for the life of the process.
    let catalogue: &'static catalogue::Catalogue = Box::leak(Box::new(options.folders.load_checked()?));
    catalogue.make_ready();
    let providers = options.providers.as_deref().map(|file| Providers::read(file, catalogue)).transpose()?;
    let push = push(options, demo, (&db, &world), &settings.address).await?;
    let parts = Parts {
        settings,
        slices: slices::ALL,
        db,
        catalogue,
        providers: providers.unwrap_or_default(),
        mailer,
        payments,
        texts: messengers(options, demo)?,
        voice,
        translator: options.translator.as_deref().map_or_else(|| Ok(Translator::default()), Translator::open)?,
        push,
        files: store(options)?,
        scanner: options.clamav.as_deref().map_or(Ok(Scanner::Off), Scanner::clamd)?,
        paper: Paper::find(&options.ocr_languages),
        find_key: find_key(options, &world)?,
        world,
    };
    App::new(parts).await
}

/// The key of the index of the desk's search, which stands beside the database and never in it.
fn find_key(options: &Options, world: &World) -> anyhow::Result<FindKey> {
    let file = match &options.find_key {
        Some(file) => file.clone(),
        None => {
            private::folder(&options.data)?;
            options.data.join("find.key")
        }
    };
    if options.find_key.is_none() && !file.exists() {
        let mut bytes = [0; 32];
        let chances = [world.chance().to_be_bytes(), world.chance().to_be_bytes()];
        bytes.copy_from_slice(&chances.concat());
        private::secret(&file, &FindKey::new(bytes).written())?;
    }
    let text = std::fs::read_to_string(&file).with_context(|| format!("cannot read the key {}", file.display()))?;
    FindKey::read(&text).with_context(|| format!("{} is no key: 64 hexadecimal digits are needed", file.display()))
}

fn mailer(options: &Options, demo: bool) -> anyhow::Result<Mailer> {
    Ok(match (&options.mail, demo) {
        (Some(address), _) => Mailer::smtp(address, &options.mail_from)?,
        (None, true) => Mailer::kept(),
        (None, false) => {
            let folder = options.data.join("mail");
            private::folder(&folder)?;
            Mailer::folder(folder)?
        }
    })
}

fn messengers(options: &Options, demo: bool) -> anyhow::Result<Messengers> {
    let without = || if demo { Texts::kept() } else { Texts::nobody() };
    let open = |settings: &Option<String>| settings.as_deref().map_or_else(|| Ok(without()), Texts::open);
    Ok(Messengers { sms: open(&options.sms)?, social: open(&options.social)? })
}

/// Messages to devices. A demonstration sends none, unless to this machine.
async fn push(options: &Options, demo: bool, (db, world): (&Db, &World), address: &str) -> anyhow::Result<Push> {
    let chance = || world.chance();
    let key = match &options.push_key {
        Some(file) => {
            std::fs::read_to_string(file).with_context(|| format!("cannot read the key {}", file.display()))?
        }
        None => secret::kept(db, "push", &VapidKey::made(&chance)?.written()).await?,
    };
    let key = VapidKey::read(&key).context("the key of messages to devices")?;
    Ok(match (options.push_to_loopback, demo) {
        (true, _) => Push::new(key, address.to_owned(), Reach::Loopback),
        (false, true) => Push::kept(key),
        (false, false) => Push::new(key, address.to_owned(), Reach::Public),
    })
}

fn payments(options: &Options, data: &Path) -> anyhow::Result<Payments> {
    Ok(match &options.payments {
        Some(address) => Payments::http(address, options.payments_key.as_deref().unwrap_or_default())?,
        None => Payments::pretend(data.join("pretend-payments.json"))?,
    })
}

fn store(options: &Options) -> anyhow::Result<Store> {
    Ok(match &options.files {
        Some(place) => Store::open(place)?,
        None => Store::folder(&options.data.join("files"))?,
    })
}

/// How many times as long as a letter took the process that makes letters rests: it shares its processors with people,
/// who notice also what runs at the lowest priority.
const REST: u32 = 4;

/// How many jobs run at the same time. On PostgreSQL a job mostly waits for the server and its disk, so more of them fit.
fn slots(app: &App, options: &Options) -> u32 {
    options.slots.unwrap_or(match app.db.dialect() {
        Dialect::Sqlite => 2,
        Dialect::Postgres => 8,
    })
}

fn worker(app: &App, options: &Options, (role, is_apart): (Role, bool)) -> Worker {
    let handlers = slices::handlers(app);
    let handlers = match options.only {
        Some(only) => handlers.only(only.kinds()),
        None if is_apart => handlers.without(Only::Letters.kinds()),
        None => handlers,
    };
    Worker {
        db: app.db.clone(),
        handlers,
        world: app.world.clone(),
        slots: if options.until_idle { 1 } else { slots(app, options).max(u32::from(role == Role::Worker)) },
        lease: Duration::from_secs(60),
        poll: Duration::from_secs(2),
        rest: if options.until_idle { REST } else { 0 },
    }
}
