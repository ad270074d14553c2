//! A program that speaks, in its own process: words go in, a WAV file comes out.
//!
//! The words go to its standard input, so that no list of processes shows them. It has little time, and little memory
//! where `prlimit` is.

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;
use tokio::time::timeout;

use super::resample::for_telephones;
use super::wav::Sound;
use crate::Error;
use crate::telephone::Saying;

/// How long it may speak on a sentence or two.
const PATIENCE: Duration = Duration::from_secs(10);
/// More words are no prompt.
const MOST_LETTERS: usize = 5_000;
const MOST_BYTES: u64 = 64 * 1024 * 1024;
const LIMITS: &str = "/usr/bin/prlimit";
const MEMORY: &str = "--as=1073741824";

/// Words in a minute, as espeak-ng counts them; slow is two thirds of that.
const PACE: u32 = 156;
const SLOW: u32 = 104;

/// A program and its arguments, in which `{voice}`, `{language}` and `{pace}` stand for what a prompt needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Engine(Vec<String>);

impl Engine {
    /// `espeak-ng`, or a command.
    pub(super) fn open(setting: &str) -> Result<Engine, Error> {
        let line = match setting {
            "espeak-ng" => "espeak-ng -v {voice} -s {pace} -b 1 --stdin --stdout",
            line => line,
        };
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        match words.is_empty() {
            true => Err(Error::Settings("no program that speaks: espeak-ng, a command, or none".to_owned())),
            false => Ok(Engine(words)),
        }
    }

    /// What distinguishes its sounds from another engine's.
    pub(super) fn name(&self) -> String {
        self.0.join(" ")
    }

    /// The command for a prompt.
    fn line(&self, saying: &Saying) -> Vec<String> {
        let pace = if saying.is_slow { SLOW } else { PACE };
        let filled = |word: &String| {
            word.replace("{voice}", &voice(&saying.language))
                .replace("{language}", &plain(&saying.language))
                .replace("{pace}", &pace.to_string())
        };
        self.0.iter().map(filled).collect()
    }

    /// The words as a telephone carries them.
    pub(super) async fn speak(&self, saying: &Saying) -> Result<Sound, Error> {
        // Phonemes, which nobody writes to people.
        let words: String = saying.words.replace("[[", "[ [").chars().take(MOST_LETTERS).collect();
        let line = self.line(saying);
        let mut command = match std::path::Path::new(LIMITS).exists() {
            true => {
                let mut command = Command::new(LIMITS);
                command.args([MEMORY, "--core=0", "--"]).args(&line);
                command
            }
            false => {
                let mut command = Command::new(&line[0]);
                command.args(&line[1..]);
                command
            }
        };
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true).env_clear();
        command.envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
        let failed = |error: std::io::Error| Error::Passing(format!("{}: {error}", line[0]));
        let made = timeout(PATIENCE, async {
            let mut child = command.spawn().map_err(failed)?;
            let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
            let write = async {
                if let Some(mut stdin) = stdin {
                    // One that has read enough closes it.
                    let _ = stdin.write_all(words.as_bytes()).await;
                }
            };
            let mut file = Vec::new();
            let read = async {
                match stdout {
                    Some(stdout) => stdout.take(MOST_BYTES).read_to_end(&mut file).await.map_err(failed),
                    None => Ok(0),
                }
            };
            let ((), read) = tokio::join!(write, read);
            read?;
            let status = child.wait().await.map_err(failed)?;
            match status.success() {
                true => Ok(file),
                false => Err(Error::Passing(format!("{} ended with {status}", line[0]))),
            }
        });
        let file = made.await.map_err(|_| Error::Passing(format!("{} took too long", line[0])))??;
        Ok(for_telephones(&Sound::read(&file)?))
    }
}

/// The voice of a language, as espeak-ng names it.
fn voice(language: &str) -> String {
    match language.split('-').next().unwrap_or_default() {
        "zh" => "cmn".to_owned(),
        "en" => "en-gb".to_owned(),
        first => plain(first),
    }
}

/// Nothing in it could be read as an option or a path.
fn plain(language: &str) -> String {
    let plain: String = language.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
    match plain.starts_with('-') || plain.is_empty() {
        true => "en".to_owned(),
        false => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saying(words: &str, language: &str, is_slow: bool) -> Saying {
        Saying { words: words.to_owned(), language: language.to_owned(), is_slow, is_public: true }
    }

    #[test]
    fn each_language_has_its_voice_and_no_words_are_in_the_command() {
        let engine = Engine::open("espeak-ng").unwrap();
        for (language, voice) in
            [("en", "en-gb"), ("ar", "ar"), ("vi", "vi"), ("zh-Hans", "cmn"), ("--help", "en"), ("", "en")]
        {
            let line = engine.line(&saying("Your licence", language, false));
            assert_eq!(line[..5], ["espeak-ng", "-v", voice, "-s", "156"], "{language}");
            assert!(!line.iter().any(|word| word.contains("licence")));
        }
        assert_eq!(engine.line(&saying("x", "vi", true))[4], "104");
        let own = Engine::open("piper --model {language}.onnx").unwrap();
        assert_eq!(own.line(&saying("x", "zh-Hans", false)), ["piper", "--model", "zh-Hans.onnx"]);
        assert!(Engine::open("  ").is_err());
    }

    #[tokio::test]
    async fn a_program_that_fails_or_hangs_or_says_nothing_is_an_error() {
        for line in ["false", "/does/not/exist", "cat"] {
            let engine = Engine::open(line).unwrap();
            assert!(engine.speak(&saying("not a sound", "en", false)).await.is_err(), "{line}");
        }
    }

    #[tokio::test]
    async fn what_a_program_gives_is_a_sound_for_telephones() {
        let folder = std::env::temp_dir().join(format!("stoa-engine-{}", std::process::id()));
        std::fs::write(&folder, Sound { rate: 16_000, samples: vec![500; 3_200] }.written()).unwrap();
        let engine = Engine::open(&format!("cat {}", folder.display())).unwrap();
        let sound = engine.speak(&saying("Welcome.", "en", false)).await.unwrap();
        std::fs::remove_file(&folder).unwrap();
        assert_eq!((sound.rate, sound.samples.len()), (8_000, 1_600));
    }
}
