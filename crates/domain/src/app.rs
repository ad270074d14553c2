//! The application: everything a request needs, created once at startup and shared.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;

use catalogue::{Catalogue, Channel};
use channels::files::{Pictures, Scanner, Store};
use channels::mail::Mailer;
use channels::paper::Paper;
use channels::payments::Payments;
use channels::push::Push;
use channels::telephone::twilio::Twilio;
use channels::texts::Texts;
use channels::translate::Translator;
use db::Db;
use db::jobs::World;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use screens::Screens;

use crate::concierges::Concierges;
use crate::desk::QueueCounts;
use crate::finding::{FindKey, Reach};
use crate::knowledge::ArticleCache;
use crate::laws::Laws;
use crate::letters::LetterRenderer;
use crate::locale::Locales;
use crate::officers::Providers;
use crate::secret::Secret;
use crate::slice::Slice;
use crate::trust::{DeferredLooks, Looks};

/// The settings of an installation.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The base URL, without a trailing slash: `https://services.example.gov.au`.
    pub address: String,
    /// Demonstration mode: codes are shown on the page instead of only sent, and people are made up. Never with real
    /// people.
    pub demo: bool,
    /// The number of days by which a demonstration was advanced; none otherwise.
    pub ahead: crate::demo_clock::DemoClock,
    /// Requests per minute allowed from one IP address; 0 for no limit, as behind a proxy with its own.
    pub requests_per_minute: u32,
    /// Whether a proxy in front passes the caller's address in `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// Whether browsers keep our pages for when they are offline. Without, they forget what they kept.
    pub works_offline: bool,
    /// The sites that may offer a chat with us: `https://agency.example`.
    pub chat_sites: Vec<String>,
    /// An agency's templates, words and theme, overriding the built-in ones.
    pub overrides: Option<PathBuf>,
    /// Where people write to by mail, if anywhere.
    pub mail_in: Option<MailIn>,
    /// The domains of agencies for which our mail server may send, in small letters.
    pub mail_domains: Vec<String>,
    /// The name of the exchange that carries telephone calls, if there is one.
    pub exchange: Option<String>,
    /// The folders of the post.
    pub post: PostFolders,
    /// Folders with typefaces for letters, in addition to the built-in ones.
    pub fonts: Vec<PathBuf>,
}

/// Where letters go out and come in as files; each may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostFolders {
    /// The batches of each day, for a printer.
    pub out: Option<PathBuf>,
    /// What the printer says became of them.
    pub status: Option<PathBuf>,
    /// Scans of letters to us.
    pub scans: Option<PathBuf>,
}

/// The addresses to which people write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailIn {
    /// The address of the front door: `door@example.gov.au`. What stands behind a `+` in it names a thread.
    pub address: String,
    /// The name under which the mail server in front says whether the sender is who it claims to be; without it, no
    /// sender is proven by a mail alone.
    pub authserv_id: Option<String>,
}

impl MailIn {
    /// The address with a token in it.
    pub fn with(&self, token: &str) -> String {
        let (local, host) = self.address.rsplit_once('@').unwrap_or((&self.address, ""));
        format!("{local}+{token}@{host}")
    }
}

impl Settings {
    /// Cookies are restricted to encrypted connections if the site has them.
    pub fn is_https(&self) -> bool {
        self.address.starts_with("https://")
    }
}

/// A handle to the application; clones share everything.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
    /// Time and randomness.
    pub world: World,
    /// The deferred ledger entries of the request this handle serves.
    pub gathered: DeferredLooks,
}

pub struct Inner {
    pub settings: Settings,
    /// The slices of this program.
    pub slices: &'static [Slice],
    pub db: Db,
    /// Loaded once and kept for the life of the process, so that plans may borrow from it.
    pub catalogue: &'static Catalogue,
    /// The catalogues under which running cases began.
    pub laws: Laws,
    pub concierges: Concierges,
    pub screens: Screens,
    pub locales: Arc<Locales>,
    pub mailer: Mailer,
    pub payments: Payments,
    pub texts: Messengers,
    pub translator: Translator,
    /// A provider in the cloud that carries telephone calls.
    pub voice: Option<Twilio>,
    pub push: Push,
    pub files: Store,
    pub scanner: Scanner,
    pub pictures: Pictures,
    pub paper: Paper,
    pub zone: TimeZone,
    pub secret: Secret,
    pub letters: LetterRenderer,
    /// Writes the ledger entries of read-only requests.
    pub looks: Looks,
    /// The identity providers of officers.
    pub providers: Providers,
    pub knowledge: ArticleCache,
    pub counted: QueueCounts,
    /// The key of the index of the desk's search.
    pub find_key: FindKey,
    pub reach: Reach,
}

/// The providers of short messages.
#[derive(Clone)]
pub struct Messengers {
    pub sms: Texts,
    /// Accounts on social media.
    pub social: Texts,
}

impl Messengers {
    /// Into memory, for demonstrations and tests.
    pub fn kept() -> Messengers {
        Messengers { sms: Texts::kept(), social: Texts::kept() }
    }

    /// The provider of a channel; `None` for channels without short messages.
    pub fn of(&self, channel: Channel) -> Option<&Texts> {
        match channel {
            Channel::Sms => Some(&self.sms),
            Channel::Social => Some(&self.social),
            _ => None,
        }
    }
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.inner
    }
}

/// The parts `App::new` is made from.
pub struct Parts {
    pub settings: Settings,
    pub slices: &'static [Slice],
    pub db: Db,
    /// Kept for the life of the process, so that plans may borrow from it.
    pub catalogue: &'static Catalogue,
    pub mailer: Mailer,
    pub payments: Payments,
    pub texts: Messengers,
    pub translator: Translator,
    /// A provider in the cloud that carries telephone calls.
    pub voice: Option<Twilio>,
    pub push: Push,
    pub providers: Providers,
    pub files: Store,
    pub scanner: Scanner,
    /// Reads letters that come on paper.
    pub paper: Paper,
    pub find_key: FindKey,
    pub world: World,
}

impl App {
    /// # Errors
    /// If the database, the overrides or the catalogue's time zone are unusable.
    pub async fn new(parts: Parts) -> anyhow::Result<App> {
        let Parts {
            settings,
            slices,
            db,
            catalogue,
            mailer,
            payments,
            texts,
            translator,
            voice,
            push,
            providers,
            files,
            scanner,
            paper,
            find_key,
            world,
        } = parts;
        let locales = Arc::new(Locales::load(catalogue, settings.overrides.as_deref())?);
        let mut screens = match cfg!(debug_assertions) {
            true => Screens::strict(settings.overrides.clone())?,
            false => Screens::new(settings.overrides.clone())?,
        };
        let zone = TimeZone::get(&catalogue.about.time_zone)?;
        crate::locale::add_to(screens.pages_mut(), Arc::clone(&locales), zone.clone());
        let secret = Secret::of(&db, &world).await?;
        let laws = Laws::of(&db, catalogue, world.now()).await?;
        let concierges = Concierges::new(catalogue);
        let letters = LetterRenderer::new(settings.fonts.clone());
        let looks = Looks::begin(&db);
        let inner = Arc::new(Inner {
            settings,
            slices,
            db,
            catalogue,
            laws,
            concierges,
            screens,
            locales,
            mailer,
            payments,
            texts,
            translator,
            voice,
            push,
            files,
            scanner,
            pictures: Pictures::find(),
            paper,
            zone,
            secret,
            letters,
            looks,
            providers,
            knowledge: ArticleCache::default(),
            counted: QueueCounts::default(),
            find_key,
            reach: Reach::default(),
        });
        Ok(App { inner, world, gathered: DeferredLooks::default() })
    }

    /// A handle with a different clock, for back-dated demonstration data.
    pub fn in_world(&self, world: World) -> App {
        App { world, ..self.clone() }
    }

    /// A handle for one request: accesses through it in read-only transactions are recorded by
    /// [`settle`](crate::trust::settle), which must have returned before the answer is sent.
    pub fn gathering(&self) -> App {
        App { gathered: DeferredLooks::begin(), ..self.clone() }
    }

    /// Today's date in the jurisdiction, which determines the applicable law.
    pub fn today(&self) -> Date {
        self.day_of(self.world.now())
    }

    /// The local day, in the jurisdiction, of a moment in milliseconds since 1970.
    pub fn day_of(&self, moment: i64) -> Date {
        let moment = Timestamp::from_millisecond(moment).unwrap_or(Timestamp::UNIX_EPOCH);
        moment.to_zoned(self.zone.clone()).date()
    }
}
