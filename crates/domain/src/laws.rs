//! The catalogues under which cases began. A running case keeps the manifest it began with, whatever the folder says
//! today, unless a `transition` in the newer manifest says otherwise.
//!
//! Tables owned: `catalogues`, one row for each set of files that a case began under, by hash. Invariants: a catalogue
//! is stored before a case begins under it; one other than today's is loaded when a case first needs it, and kept for
//! the life of the process.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

use catalogue::{Catalogue, File, Service};
use db::{Db, Tx, args};
use sha2::{Digest, Sha256};

/// What a case stores about the law it began under.
#[derive(Clone, Copy, Debug)]
pub struct Pinned<'p> {
    pub service: &'p str,
    pub version: i64,
    /// The hash of its catalogue.
    pub catalogue: Option<&'p str>,
}

pub struct Laws {
    today: &'static Catalogue,
    hash: String,
    /// Older ones by hash; `None` for one that this version cannot read any more.
    older: RwLock<BTreeMap<String, Option<&'static Catalogue>>>,
}

impl Laws {
    /// Stores today's catalogue if it is new, and assigns it to cases from before cases stored theirs.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn of(db: &Db, today: &'static Catalogue, now: i64) -> db::Result<Laws> {
        let hash = hash(&today.files);
        let mut tx = db.begin().await?;
        let sql = "SELECT hash FROM catalogues WHERE hash = $1";
        if tx.fetch_optional::<String>(sql, args![hash]).await?.is_none() {
            let files: Vec<(&str, &str)> =
                lawful(&today.files).map(|file| (file.path.as_str(), file.text.as_str())).collect();
            let files = serde_json::to_string(&files).unwrap_or_default();
            let sql = "INSERT INTO catalogues (hash, files, at) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING";
            tx.execute(sql, args![hash, files, now]).await?;
        }
        tx.execute("UPDATE cases SET catalogue = $1 WHERE catalogue IS NULL", args![hash]).await?;
        tx.commit().await?;
        Ok(Laws { today, hash, older: RwLock::default() })
    }

    /// The hash of today's catalogue, for a new case.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// Loads the catalogue with a hash, so that [`Laws::catalogue`] finds it.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn load(&self, tx: &mut Tx, hash: Option<&str>) -> db::Result<()> {
        let Some(hash) = hash.filter(|hash| *hash != self.hash) else { return Ok(()) };
        if self.older.read().unwrap_or_else(PoisonError::into_inner).contains_key(hash) {
            return Ok(());
        }
        let files: Option<String> =
            tx.fetch_optional("SELECT files FROM catalogues WHERE hash = $1", args![hash]).await?;
        let loaded = files.and_then(|files| read(&files));
        if loaded.is_none() {
            tracing::warn!(hash, "a catalogue under which cases began cannot be read; they go on under today's");
        }
        let mut older = self.older.write().unwrap_or_else(PoisonError::into_inner);
        older.entry(hash.to_owned()).or_insert_with(|| loaded.map(|one| &*Box::leak(Box::new(one))));
        Ok(())
    }

    /// The catalogue that applies to a case: its own, or today's if a transition says so or its own cannot be read any
    /// more.
    pub fn catalogue(&self, pinned: Pinned<'_>) -> &'static Catalogue {
        let version = u32::try_from(pinned.version).unwrap_or_default();
        if self.today.service(pinned.service).is_some_and(|service| service.adopts(version)) {
            return self.today;
        }
        let older = self.older.read().unwrap_or_else(PoisonError::into_inner);
        pinned.catalogue.and_then(|hash| older.get(hash).copied().flatten()).unwrap_or(self.today)
    }

    /// The manifest that applies to a case.
    pub fn service(&self, pinned: Pinned<'_>) -> Option<&'static Service> {
        self.catalogue(pinned).service(pinned.service)
    }

    /// The newest manifest of a service: today's, or that of a loaded catalogue if today's no longer has the service.
    pub fn newest(&self, service: &str) -> Option<&'static Service> {
        let older = || {
            let older = self.older.read().unwrap_or_else(PoisonError::into_inner);
            let all = older.values().flatten().filter_map(|catalogue| catalogue.service(service));
            all.max_by_key(|service| service.version)
        };
        self.today.service(service).or_else(older)
    }
}

/// A catalogue from its stored files; `None` if this version finds errors in them.
fn read(files: &str) -> Option<Catalogue> {
    let files: Vec<(String, String)> = serde_json::from_str(files).ok()?;
    let files = files.into_iter().map(|(path, text)| File { path, text }).collect();
    let catalogue = Catalogue::load(files);
    (catalogue.problems.errors() == 0).then_some(catalogue)
}

/// Without words of pages and without the made-up people of a demonstration, which decide nothing.
fn lawful(files: &[File]) -> impl Iterator<Item = &File> {
    files.iter().filter(|file| !file.path.split('/').any(|folder| matches!(folder, "town" | "locales")))
}

/// Identical for identical files.
fn hash(files: &[File]) -> String {
    let mut hash = Sha256::new();
    for file in lawful(files) {
        for text in [&file.path, &file.text] {
            hash.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(text);
        }
    }
    crate::secret::hex(&hash.finalize())
}
