//! Pictures that only phones of one maker show, turned into JPEG by libheif's own program, which runs beside us with
//! little memory and little time: what it reads comes from strangers.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::Semaphore;

use crate::Error;

/// What the program is called, the newer name first.
const NAMES: [&str; 2] = ["heif-dec", "heif-convert"];
/// The ways of coreutils and util-linux to give a program limits: in all 30 seconds, 20 of work, 1.5 GB, a file of 64 MB.
const TIMER: (&str, &[&str]) = ("timeout", &["--signal=KILL", "30"]);
const LIMITER: (&str, &[&str]) = ("prlimit", &["--as=1500000000", "--cpu=20", "--fsize=67108864", "--core=0", "--"]);
/// A large picture takes 200 MB, so few are turned at once.
const AT_ONCE: usize = 2;

static FOLDERS: AtomicU64 = AtomicU64::new(0);

#[derive(Clone, Debug)]
struct Programs {
    timer: PathBuf,
    limiter: PathBuf,
    turner: PathBuf,
}

/// Turns HEIC and AVIF into JPEG where the program for it is installed.
#[derive(Debug)]
pub struct Pictures {
    programs: Option<Programs>,
    turns: Semaphore,
}

impl Pictures {
    /// Looks for the programs where programs are.
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
    /// [`Error::Refused`] when it is no such picture, [`Error::Passing`] when the program is away or took too long.
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

/// What the program wrote: several pictures in one file get numbers.
fn written(folder: &Path) -> Option<Vec<u8>> {
    ["picture.jpg", "picture-1.jpg"].iter().find_map(|name| fs::read(folder.join(name)).ok())
}

/// A folder for one picture that nobody else may read, gone with this value.
struct Folder(PathBuf);

impl Folder {
    fn new() -> std::io::Result<Folder> {
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("stoa-picture-{}-{number}", std::process::id()));
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        // What is there already was made by somebody else: it is not used.
        builder.create(&path)?;
        Ok(Folder(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is in the folder for what passes, and the system removes it.
        drop(fs::remove_dir_all(&self.0));
    }
}

fn passing(error: &dyn std::fmt::Display) -> Error {
    Error::Passing(format!("turning a picture: {error}"))
}
