//! Pictures that only phones of one maker show, turned into JPEG by libheif's own program, which runs beside us with
//! little memory, little time and no network address of ours: what it reads comes from strangers.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;
use tokio::sync::Semaphore;

use crate::Error;

/// What the program is called, the newer name first.
const NAMES: [&str; 2] = ["heif-dec", "heif-convert"];
/// util-linux's way to give a program limits.
const LIMITER: &str = "prlimit";
const LIMITS: [&str; 4] = ["--as=1500000000", "--cpu=20", "--fsize=67108864", "--core=0"];
const WAIT: Duration = Duration::from_secs(30);
/// A large picture takes 200 MB, so few are turned at once.
const AT_ONCE: usize = 2;

/// Turns HEIC and AVIF into JPEG where the program for it is installed.
#[derive(Debug)]
pub struct Pictures {
    programs: Option<(PathBuf, PathBuf)>,
    turns: Semaphore,
}

impl Pictures {
    /// Looks for the programs where programs are.
    pub fn find() -> Pictures {
        let folders: Vec<PathBuf> = std::env::var_os("PATH").iter().flat_map(std::env::split_paths).collect();
        let find = |name: &str| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file());
        let programs = find(LIMITER).zip(NAMES.iter().find_map(|name| find(name)));
        Pictures { programs, turns: Semaphore::new(AT_ONCE) }
    }

    /// As where the program is not installed.
    pub fn none() -> Pictures {
        Pictures { programs: None, turns: Semaphore::new(AT_ONCE) }
    }

    pub fn is_there(&self) -> bool {
        self.programs.is_some()
    }

    /// The first picture of a file as JPEG.
    ///
    /// # Errors
    /// [`Error::Refused`] when it is no such picture, [`Error::Passing`] when the program is away or took too long.
    pub async fn to_jpeg(&self, bytes: &[u8]) -> Result<Vec<u8>, Error> {
        let Some((limiter, program)) = &self.programs else {
            return Err(Error::Passing("no program to turn pictures is installed".to_owned()));
        };
        let _turn = self.turns.acquire().await.map_err(|error| passing(&error))?;
        let folder = tempfile::tempdir().map_err(|error| passing(&error))?;
        let (from, to) = (folder.path().join("picture.heic"), folder.path().join("picture.jpg"));
        tokio::fs::write(&from, bytes).await.map_err(|error| passing(&error))?;
        let mut command = Command::new(limiter);
        command.args(LIMITS).arg("--").arg(program).args([OsStr::new("-q"), OsStr::new("85")]).arg(&from).arg(&to);
        command.env_clear().current_dir(folder.path()).kill_on_drop(true);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let ended = tokio::time::timeout(WAIT, command.status()).await;
        let ended = ended.map_err(|_| Error::Passing("turning a picture took too long".to_owned()))?;
        let status = ended.map_err(|error| passing(&error))?;
        match read(folder.path()).await {
            Some(jpeg) if status.success() => Ok(jpeg),
            _ => Err(Error::Refused(format!("the picture cannot be turned: {status}"))),
        }
    }
}

/// What the program wrote: several pictures in one file get numbers.
async fn read(folder: &Path) -> Option<Vec<u8>> {
    for name in ["picture.jpg", "picture-1.jpg"] {
        if let Ok(bytes) = tokio::fs::read(folder.join(name)).await {
            return Some(bytes);
        }
    }
    None
}

fn passing(error: &dyn std::fmt::Display) -> Error {
    Error::Passing(format!("turning a picture: {error}"))
}
