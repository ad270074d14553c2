//! Converts pictures that only one maker's phones display to JPEG, with libheif's own program, which runs in a process
//! with little memory and time because its input is untrusted.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use tokio::sync::Semaphore;

use crate::Error;
use crate::confined::{Folder, Limits, Program};

/// The names of the program, the newer one first.
const NAMES: [&str; 2] = ["heif-dec", "heif-convert"];
const LIMITS: Limits = Limits { seconds: 30, cpu: 20, memory: 1_500_000_000, file: 67_108_864 };
/// A large picture takes 200 MB, so few are converted at once.
const AT_ONCE: usize = 2;

/// Converts HEIC and AVIF to JPEG, if the program for it is installed.
#[derive(Debug)]
pub struct Pictures {
    program: Option<Program>,
    turns: Semaphore,
}

impl Pictures {
    /// Looks for the programs in the usual places.
    pub fn find() -> Pictures {
        Pictures { program: Program::find(&NAMES), turns: Semaphore::new(AT_ONCE) }
    }

    pub fn is_there(&self) -> bool {
        self.program.is_some()
    }

    /// The first picture of a file as JPEG.
    ///
    /// # Errors
    /// [`Error::Refused`] if it is no such picture, [`Error::Passing`] if the program is missing or took too long.
    pub async fn to_jpeg(&self, bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
        let Some(program) = self.program.clone() else {
            return Err(Error::Passing("no program to turn pictures is installed".to_owned()));
        };
        let _turn = self.turns.acquire().await.map_err(|error| passing(&error))?;
        let turned = tokio::task::spawn_blocking(move || turn(&program, &bytes));
        turned.await.map_err(|error| passing(&error))?
    }
}

fn turn(program: &Program, bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let folder = Folder::new("picture").map_err(|error| passing(&error))?;
    let (from, to) = (folder.0.join("picture.heic"), folder.0.join("picture.jpg"));
    fs::write(&from, bytes).map_err(|error| passing(&error))?;
    let mut command = program.command(&folder, LIMITS);
    command.args([OsStr::new("-q"), OsStr::new("85")]).arg(&from).arg(&to);
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

fn passing(error: &dyn std::fmt::Display) -> Error {
    Error::Passing(format!("turning a picture: {error}"))
}
