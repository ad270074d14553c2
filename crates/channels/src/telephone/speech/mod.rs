//! Words as sounds that an exchange fetches: from files that somebody recorded, or from a program that speaks.
//!
//! Public words are made once and kept on disk under a hash of what they are. Words of one person are in memory for a
//! minute, under a name that nobody can guess, and nowhere else. Making begins when words are named, before the exchange
//! asks for them.

mod engine;
mod resample;
mod serving;
mod wav;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use sha2::{Digest, Sha256};
use tokio::sync::{Semaphore, watch};
use tokio::time::Instant;

use engine::Engine;
use resample::for_telephones;
use wav::Sound;

use super::Saying;
use crate::Error;

/// How long words of one person are there.
const A_MINUTE: Duration = Duration::from_secs(60);
/// How many programs speak at the same time.
const AT_ONCE: usize = 4;
/// How many letters of a hash name a recorded file.
const NAME_LENGTH: usize = 16;

/// Makes sounds of words; clones share everything.
#[derive(Clone)]
pub struct Speech(Arc<SpeechParts>);

struct SpeechParts {
    engine: Option<Engine>,
    /// Files that somebody recorded: `LANGUAGE/HASH.wav`.
    recorded: Option<PathBuf>,
    kept: PathBuf,
    /// Where the exchange fetches them.
    address: String,
    new_name: Box<dyn Fn() -> String + Send + Sync>,
    gate: Semaphore,
    /// How long words of one person are there.
    once: Duration,
    being_made: Mutex<HashMap<String, Made>>,
}

/// A sound that is being made, or is there for a minute.
struct Made {
    sound: watch::Receiver<Option<SoundFile>>,
    until: Option<Instant>,
}

type SoundFile = Result<Arc<Vec<u8>>, ()>;

/// The two kinds of names.
const FOR_ALL: &str = "words";
const FOR_ONCE: &str = "once";

impl Speech {
    /// `espeak-ng`, a command, or `none`, with the folders of recorded files and of what is kept; `address` is where the
    /// exchange fetches sounds. Names come from `new_name`, which nobody may guess.
    ///
    /// # Errors
    /// If the setting is none, or nothing can be kept.
    pub fn open(
        setting: &str,
        (recorded, kept): (Option<PathBuf>, PathBuf),
        address: String,
        new_name: impl Fn() -> String + Send + Sync + 'static,
    ) -> Result<Speech, Error> {
        let engine = match setting {
            "none" => None,
            setting => Some(Engine::open(setting)?),
        };
        let failed =
            |folder: &Path, error: &dyn std::fmt::Display| Error::Settings(format!("{}: {error}", folder.display()));
        if let Some(folder) = recorded.as_ref().filter(|folder| !folder.is_dir()) {
            return Err(failed(folder, &"no folder of recorded prompts"));
        }
        std::fs::create_dir_all(&kept).map_err(|error| failed(&kept, &error))?;
        Ok(Speech(Arc::new(SpeechParts {
            engine,
            recorded,
            kept,
            address,
            new_name: Box::new(new_name),
            gate: Semaphore::new(AT_ONCE),
            once: A_MINUTE,
            being_made: Mutex::default(),
        })))
    }

    /// A name that nobody can guess.
    pub(super) fn new_name(&self) -> String {
        (self.0.new_name)()
    }

    /// Where the exchange fetches these words; none if nobody recorded them and no program speaks.
    pub(super) fn at(&self, saying: &Saying) -> Option<String> {
        let recorded = self.0.recorded(saying);
        if recorded.is_none() && self.0.engine.is_none() {
            return None;
        }
        let (kind, name) = match saying.is_public {
            true => (FOR_ALL, self.0.hash(saying, recorded.as_deref())),
            false => (FOR_ONCE, self.new_name()),
        };
        let key = format!("{kind}/{name}.wav");
        let address = format!("{}/{key}", self.0.address);
        let now = Instant::now();
        let mut being_made = self.0.being_made.lock().unwrap_or_else(PoisonError::into_inner);
        being_made.retain(|_, made| made.until.is_none_or(|until| until > now));
        if being_made.contains_key(&key) || (saying.is_public && self.0.kept.join(format!("{name}.wav")).exists()) {
            return Some(address);
        }
        let (sender, sound) = watch::channel(None);
        let until = (!saying.is_public).then(|| now + self.0.once);
        being_made.insert(key.clone(), Made { sound, until });
        drop(being_made);
        let (speech, saying) = (self.clone(), saying.clone());
        tokio::spawn(async move {
            let made = speech.0.make(&saying, recorded).await.map(Arc::new);
            let made =
                made.map_err(|error| tracing::error!(%error, language = saying.language, "words could not be spoken"));
            let is_kept = saying.is_public
                && match &made {
                    Ok(file) => speech.0.keep(&name, file).await,
                    // The next who needs them tries again.
                    Err(()) => true,
                };
            sender.send_replace(Some(made));
            if is_kept {
                speech.0.being_made.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
            }
        });
        Some(address)
    }

    /// The file of a name such as `words/….wav`, when it is made, and whether everybody may keep it.
    pub(super) async fn file(&self, name: &str) -> Option<(Arc<Vec<u8>>, bool)> {
        let is_public = name.starts_with(FOR_ALL);
        let waiting = {
            let being_made = self.0.being_made.lock().unwrap_or_else(PoisonError::into_inner);
            let made = being_made.get(name).filter(|made| made.until.is_none_or(|until| until > Instant::now()));
            made.map(|made| made.sound.clone())
        };
        if let Some(mut waiting) = waiting {
            let made = waiting.wait_for(Option::is_some).await.ok()?.clone()?;
            return made.ok().map(|file| (file, is_public));
        }
        let hash = name.strip_prefix("words/")?.strip_suffix(".wav")?;
        if !hash.bytes().all(|letter| letter.is_ascii_hexdigit()) {
            return None;
        }
        let file = tokio::fs::read(self.0.kept.join(format!("{hash}.wav"))).await.ok()?;
        Some((Arc::new(file), true))
    }
}

impl SpeechParts {
    /// The file that somebody recorded for these words.
    fn recorded(&self, saying: &Saying) -> Option<PathBuf> {
        let folder = self.recorded.as_ref().filter(|_| saying.is_public && !saying.is_slow)?;
        let is_plain = saying.language.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-');
        let file = folder.join(&saying.language).join(format!("{}.wav", recorded_name(&saying.words)));
        (is_plain && file.is_file()).then_some(file)
    }

    /// What the words are, and who speaks them: another voice is another sound.
    fn hash(&self, saying: &Saying, recorded: Option<&Path>) -> String {
        let voice = match recorded.and_then(|file| std::fs::metadata(file).ok()) {
            Some(file) => format!("recorded {} {:?}", file.len(), file.modified().ok()),
            None => self.engine.as_ref().map(Engine::name).unwrap_or_default(),
        };
        let parts = [voice.as_str(), &saying.language, if saying.is_slow { "slow" } else { "" }, &saying.words];
        hex(&Sha256::digest(parts.join("\0").as_bytes()))
    }

    async fn make(&self, saying: &Saying, recorded: Option<PathBuf>) -> Result<Vec<u8>, Error> {
        if let Some(file) = recorded {
            let read = tokio::fs::read(&file).await;
            let read = read.map_err(|error| Error::Settings(format!("{}: {error}", file.display())))?;
            return Ok(for_telephones(&Sound::read(&read)?).written());
        }
        let engine = self.engine.as_ref().ok_or_else(|| Error::Settings("no program speaks".to_owned()))?;
        let _turn = self.gate.acquire().await.map_err(|error| Error::Passing(error.to_string()))?;
        Ok(engine.speak(saying).await?.written())
    }

    /// Whether the file is on disk, whole.
    async fn keep(&self, name: &str, file: &[u8]) -> bool {
        let (part, whole) =
            (self.kept.join(format!("{}.part", (self.new_name)())), self.kept.join(format!("{name}.wav")));
        let kept = match tokio::fs::write(&part, file).await {
            Ok(()) => tokio::fs::rename(&part, &whole).await,
            Err(error) => Err(error),
        };
        if let Err(error) = &kept {
            tracing::warn!(%error, "spoken words could not be kept on disk; they stay in memory");
        }
        kept.is_ok()
    }
}

/// How a recorded file of these words is named: the beginning of their SHA-256.
fn recorded_name(words: &str) -> String {
    hex(&Sha256::digest(words.trim().as_bytes()))[..NAME_LENGTH].to_owned()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
