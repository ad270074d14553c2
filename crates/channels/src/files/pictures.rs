//! Converts pictures that only one maker's phones display to JPEG, with libheif's own program, which runs in a process
//! with little memory and time because its input is untrusted.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::Semaphore;

use crate::Error;

/// The names of the program, the newer one first.
const NAMES: [&str; 2] = ["heif-dec", "heif-convert"];
/// The tools of coreutils and util-linux that limit a program: 30 seconds in total, 20 of CPU, 1.5 GB of memory, a file
/// of 64 MB.
const TIMER: (&str, &[&str]) = ("timeout", &["--signal=KILL", "30"]);
const LIMITER: (&str, &[&str]) = ("prlimit", &["--as=1500000000", "--cpu=20", "--fsize=67108864", "--core=0", "--"]);
/// A large picture takes 200 MB, so few are converted at once.
const AT_ONCE: usize = 2;

static FOLDERS: AtomicU64 = AtomicU64::new(0);

#[derive(Clone, Debug)]
struct Programs {
    timer: PathBuf,
    limiter: PathBuf,
    turner: PathBuf,
}

/// Converts HEIC and AVIF to JPEG, if the program for it is installed.
#[derive(Debug)]
pub struct Pictures {
    programs: Option<Programs>,
    turns: Semaphore,
}

impl Pictures {
    /// Looks for the programs in the usual places.
    pub fn find() -> Pictures {
        let folders: Vec<PathBuf> = std::env::var_os("PATH").iter().flat_map(std::env::split_paths).collect();
        let find = |name: &str| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file());
        let turner = NAMES.iter().find_map(|name| find(name));
        let programs = match (find(TIMER.0), find(LIMITER.0), turner) {
            (Some(timer), Some(limiter), Some(turner)) => Some(Programs { timer, limiter, turner }),
            _ => None,
        };
        Pictures { programs, turns: Semaphore::new(AT_ONCE) }
    }

    pub fn is_there(&self) -> bool {
        self.programs.is_some()
    }

    /// The first picture of a file as JPEG.
    ///
    /// # Errors
    /// [`Error::Refused`] if it is no such picture, [`Error::Passing`] if the program is missing or took too long.
    pub async fn to_jpeg(&self, bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
        let Some(programs) = self.programs.clone() else {
            return Err(Error::Passing("no program to turn pictures is installed".to_owned()));
        };
        let _turn = self.turns.acquire().await.map_err(|error| passing(&error))?;
        let turned = tokio::task::spawn_blocking(move || turn(&programs, &bytes));
        turned.await.map_err(|error| passing(&error))?
    }
}

fn turn(programs: &Programs, bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let folder = Folder::new().map_err(|error| passing(&error))?;
    let (from, to) = (folder.0.join("picture.heic"), folder.0.join("picture.jpg"));
    fs::write(&from, bytes).map_err(|error| passing(&error))?;
    let mut command = Command::new(&programs.timer);
    command.args(TIMER.1).arg(&programs.limiter).args(LIMITER.1).arg(&programs.turner);
    command.args([OsStr::new("-q"), OsStr::new("85")]).arg(&from).arg(&to);
    command.env_clear().current_dir(&folder.0);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let status = command.status().map_err(|error| passing(&error))?;
    match written(&folder.0) {
        Some(jpeg) if status.success() => Ok(jpeg),
        _ => Err(Error::Refused(format!("the picture cannot be turned: {status}"))),
    }
}

/// What the program wrote: several pictures in one file are numbered.
fn written(folder: &Path) -> Option<Vec<u8>> {
    ["picture.jpg", "picture-1.jpg"].iter().find_map(|name| fs::read(folder.join(name)).ok())
}

/// A private temporary folder for one picture, deleted with this value.
struct Folder(PathBuf);

impl Folder {
    fn new() -> std::io::Result<Folder> {
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("stoa-picture-{}-{number}", std::process::id()));
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        // A folder that exists already was made by somebody else: it is not used.
        builder.create(&path)?;
        Ok(Folder(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is in the temporary folder, and the system removes it.
        drop(fs::remove_dir_all(&self.0));
    }
}

fn passing(error: &dyn std::fmt::Display) -> Error {
    Error::Passing(format!("turning a picture: {error}"))
}
