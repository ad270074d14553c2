//! Everything that a request needs, made once at the start and shared.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;

use catalogue::Catalogue;
use channels::files::{Pictures, Scanner, Store};
use channels::mail::Mailer;
use channels::payments::Payments;
use db::Db;
use db::jobs::World;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use screens::Screens;

use crate::concierges::Concierges;
use crate::desk::QueueCounts;
use crate::knowledge::ArticleCache;
use crate::laws::Laws;
use crate::letters::LetterRenderer;
use crate::locale::Locales;
use crate::officers::Providers;
use crate::secret::Secret;
use crate::slice::Slice;
use crate::trust::{Gathered, Looks};

/// How this installation differs from another.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where people reach it, without a slash at the end: `https://services.example.gov.au`.
    pub address: String,
    /// Whether codes are shown on the page instead of only sent, and people are made up. Never with real people.
    pub demo: bool,
    /// The days that somebody let go by in a demonstration; none elsewhere.
    pub ahead: crate::demo_clock::DemoClock,
    /// Requests that one address may make in a minute; 0 for no limit, as behind a proxy that has its own.
    pub requests_per_minute: u32,
    /// Whether a proxy in front tells the address of the caller in `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// Templates, words and theme of an agency in place of ours.
    pub overrides: Option<PathBuf>,
    /// Folders with typefaces for letters, beside those inside the program.
    pub fonts: Vec<PathBuf>,
}

impl Settings {
    /// Cookies are kept to encrypted connections wherever there are any.
    pub fn is_https(&self) -> bool {
        self.address.starts_with("https://")
    }
}

/// A handle on the application; clones share everything.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
    /// Time and chance.
    pub world: World,
    /// The looks of the request that this handle serves.
    pub gathered: Gathered,
}

pub struct Inner {
    pub settings: Settings,
    /// What this program is made of.
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
    pub files: Store,
    pub scanner: Scanner,
    pub pictures: Pictures,
    pub zone: TimeZone,
    pub secret: Secret,
    pub letters: LetterRenderer,
    /// Writes the looks of requests that only read.
    pub looks: Looks,
    /// Where officers may show who they are.
    pub providers: Providers,
    pub knowledge: ArticleCache,
    pub counted: QueueCounts,
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.inner
    }
}

/// What `App::new` is made from.
pub struct Parts {
    pub settings: Settings,
    pub slices: &'static [Slice],
    pub db: Db,
    pub catalogue: Catalogue,
    pub mailer: Mailer,
    pub payments: Payments,
    pub providers: Providers,
    pub files: Store,
    pub scanner: Scanner,
    pub world: World,
}

impl App {
    /// # Errors
    /// When the database, the overrides or the catalogue's time zone cannot be used.
    pub async fn new(parts: Parts) -> anyhow::Result<App> {
        let Parts { settings, slices, db, catalogue, mailer, payments, providers, files, scanner, world } = parts;
        let catalogue: &'static Catalogue = Box::leak(Box::new(catalogue));
        let locales = Arc::new(Locales::load(settings.overrides.as_deref())?);
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
            files,
            scanner,
            pictures: Pictures::find(),
            zone,
            secret,
            letters,
            looks,
            providers,
            knowledge: ArticleCache::default(),
            counted: QueueCounts::default(),
        });
        Ok(App { inner, world, gathered: Gathered::default() })
    }

    /// The same application at another time, for what is told to have happened before.
    pub fn in_world(&self, world: World) -> App {
        App { world, ..self.clone() }
    }

    /// A handle for one request: what is looked at through it in transactions that only read is written down by
    /// [`settle`](crate::trust::settle), which must have returned before the answer leaves.
    pub fn gathering(&self) -> App {
        App { gathered: Gathered::begin(), ..self.clone() }
    }

    /// The day whose law applies, where the jurisdiction is.
    pub fn today(&self) -> Date {
        self.day_of(self.world.now())
    }

    /// The day of a moment in milliseconds since 1970, where the jurisdiction is.
    pub fn day_of(&self, moment: i64) -> Date {
        let moment = Timestamp::from_millisecond(moment).unwrap_or(Timestamp::UNIX_EPOCH);
        moment.to_zoned(self.zone.clone()).date()
    }
}
