//! Reads scans of paper: pages out of files, codes and words on them, each by a program of its own process with limits
//! (poppler's `pdftoppm`, Debian's `tesseract`). Knows nothing of what the words mean.

mod codes;
mod page;
mod pdf;

use std::fs;

use tokio::sync::Semaphore;

use crate::Error;
use crate::confined::{Folder, Limits, Program};

pub use codes::Code;
pub use page::{Jpeg, Page};
pub use pdf::{pdf, pictures};

/// The most pages of a file.
pub const MOST_PAGES: usize = 300;

/// A page takes some 100 MB while it is read, so few are at once.
const AT_ONCE: usize = 2;

const RENDER: Limits = Limits { seconds: 60, cpu: 40, memory: 1_500_000_000, file: 67_108_864 };
const READ: Limits = Limits { seconds: 120, cpu: 90, memory: 2_000_000_000, file: 268_435_456 };

/// Below this, tesseract itself does not believe how a page is turned.
const SURE: f64 = 1.0;

/// The programs, as far as they are installed.
#[derive(Debug)]
pub struct Paper {
    counter: Option<Program>,
    renderer: Option<Program>,
    reader: Option<Program>,
    languages: String,
    turns: Semaphore,
}

/// A page that was read.
#[derive(Clone, Debug)]
pub struct ReadPage {
    /// Upright.
    pub jpeg: Jpeg,
    pub codes: Vec<String>,
    /// Empty without a program that reads.
    pub text: String,
}

impl Paper {
    /// Looks for the programs in the usual places.
    pub fn find(languages: &str) -> Paper {
        Paper {
            counter: Program::find(&["pdfinfo"]),
            renderer: Program::find(&["pdftoppm"]),
            reader: Program::find(&["tesseract"]),
            languages: languages.to_owned(),
            turns: Semaphore::new(AT_ONCE),
        }
    }

    /// Without any program: scans come in, and people read them.
    pub fn off() -> Paper {
        Paper { counter: None, renderer: None, reader: None, languages: String::new(), turns: Semaphore::new(AT_ONCE) }
    }

    /// Whether words are read.
    pub fn reads(&self) -> bool {
        self.reader.is_some()
    }

    /// The number of pages of a file.
    ///
    /// # Errors
    /// [`Error::Refused`] if it is no such file or has too many, [`Error::Passing`] if a program is missing.
    pub async fn count(&self, bytes: &[u8], media_type: &str) -> Result<usize, Error> {
        if media_type != "application/pdf" {
            return Ok(1);
        }
        let program = self.counter.clone().ok_or_else(|| missing("pdfinfo"))?;
        let bytes = bytes.to_vec();
        let said = self.run(move || {
            let folder = Folder::new("scan")?;
            let file = folder.0.join("scan.pdf");
            fs::write(&file, bytes)?;
            let mut command = program.command(&folder, RENDER);
            Ok(output(command.arg(&file))?)
        });
        let said = said.await?;
        let pages = said.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse::<usize>().ok());
        match pages {
            Some(pages) if (1..=MOST_PAGES).contains(&pages) => Ok(pages),
            Some(pages) => Err(Error::Refused(format!("a file of {pages} pages"))),
            None => Err(Error::Refused("it is no PDF that can be read".to_owned())),
        }
    }

    /// A page of a file, the first being 0.
    ///
    /// # Errors
    /// As for [`Paper::count`].
    pub async fn page(&self, bytes: &[u8], media_type: &str, page: usize) -> Result<Page, Error> {
        let bytes = bytes.to_vec();
        if media_type != "application/pdf" {
            return self.run(move || Ok(Page::of_picture(&bytes)?)).await;
        }
        let program = self.renderer.clone().ok_or_else(|| missing("pdftoppm"))?;
        self.run(move || {
            let folder = Folder::new("scan")?;
            let (file, to) = (folder.0.join("scan.pdf"), folder.0.join("page"));
            fs::write(&file, bytes)?;
            let number = (page + 1).to_string();
            let mut command = program.command(&folder, RENDER);
            command.args([
                "-gray",
                "-singlefile",
                "-scale-to",
                &page::LONGEST.to_string(),
                "-f",
                &number,
                "-l",
                &number,
            ]);
            command.arg(&file).arg(&to).status()?;
            let written = fs::read(folder.0.join("page.pgm")).unwrap_or_default();
            Page::of_pgm(&written).ok_or_else(|| ReadingError::Refused(format!("page {number} cannot be shown")))
        })
        .await
    }

    /// A file of several pages that nothing here shows, such as TIFF, as PDF.
    ///
    /// # Errors
    /// [`Error::Refused`] if it cannot be read, [`Error::Passing`] without tesseract.
    pub async fn to_pdf(&self, bytes: &[u8]) -> Result<Vec<u8>, Error> {
        let program = self.reader.clone().ok_or_else(|| missing("tesseract"))?;
        let bytes = bytes.to_vec();
        self.run(move || {
            let folder = Folder::new("scan")?;
            let (file, to) = (folder.0.join("scan.tif"), folder.0.join("scan"));
            fs::write(&file, bytes)?;
            let mut command = reading(&program, &folder);
            command
                .arg(&file)
                .arg(&to)
                .args(["-l", "osd", "--psm", "0", "-c", "tessedit_create_pdf=1", "pdf"])
                .status()?;
            let pdf = fs::read(folder.0.join("scan.pdf")).unwrap_or_default();
            match pdf.is_empty() {
                true => Err(ReadingError::Refused("the pages cannot be shown".to_owned())),
                false => Ok(pdf),
            }
        })
        .await
    }

    /// Turns a page upright and reads it. What cannot be read has no words: that is no error.
    ///
    /// # Errors
    /// If the page cannot be kept.
    pub async fn read(&self, page: Page) -> Result<ReadPage, Error> {
        let (program, languages) = (self.reader.clone(), self.languages.clone());
        self.run(move || {
            // A code that confuses its reader is no code.
            let found = std::panic::catch_unwind(|| codes::codes(&page.gray)).unwrap_or_default();
            let upright = match (found.first(), &program) {
                (Some(code), _) => page.turned(code.turn),
                (None, Some(program)) => page.turned(orientation(program, &page)?),
                (None, None) => page,
            };
            let text = match &program {
                Some(program) => words(program, &upright, &languages)?,
                None => String::new(),
            };
            let codes = found.into_iter().map(|code| code.text).collect();
            Ok(ReadPage { jpeg: upright.jpeg()?, codes, text })
        })
        .await
    }

    async fn run<T: Send + 'static>(
        &self,
        act: impl FnOnce() -> Result<T, ReadingError> + Send + 'static,
    ) -> Result<T, Error> {
        let _turn = self.turns.acquire().await.map_err(|error| passing(&error))?;
        let done = tokio::task::spawn_blocking(act).await.map_err(|error| passing(&error))?;
        done.map_err(|failed| match failed {
            ReadingError::Refused(why) => Error::Refused(why),
            ReadingError::Passing(error) => passing(&error),
            ReadingError::Said(error) => error,
        })
    }
}

/// Why something on a blocking thread failed.
enum ReadingError {
    Refused(String),
    Passing(std::io::Error),
    Said(Error),
}

impl From<std::io::Error> for ReadingError {
    fn from(error: std::io::Error) -> Self {
        ReadingError::Passing(error)
    }
}

impl From<Error> for ReadingError {
    fn from(error: Error) -> Self {
        ReadingError::Said(error)
    }
}

fn reading(program: &Program, folder: &Folder) -> std::process::Command {
    let mut command = program.command(folder, READ);
    // One processor for each: others read other pages.
    command.env("OMP_THREAD_LIMIT", "1");
    command
}

/// What a program says. One that fails says nothing.
fn output(command: &mut std::process::Command) -> std::io::Result<String> {
    let output = command.stdout(std::process::Stdio::piped()).output()?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// By how much a page has to be turned clockwise, by the shapes of its letters.
fn orientation(program: &Program, page: &Page) -> std::io::Result<u32> {
    let folder = Folder::new("scan")?;
    let file = folder.0.join("page.pgm");
    fs::write(&file, page.pgm())?;
    let said = output(reading(program, &folder).arg(&file).args(["-", "--psm", "0"]))?;
    let number = |name: &str| said.lines().find_map(|line| line.strip_prefix(name)?.trim().parse::<f64>().ok());
    let is_sure = number("Orientation confidence:").is_some_and(|sure| sure >= SURE);
    let turn = number("Rotate:").filter(|_| is_sure).unwrap_or_default();
    Ok([90, 180, 270].into_iter().find(|known| (f64::from(*known) - turn).abs() < 0.5).unwrap_or_default())
}

fn words(program: &Program, page: &Page, languages: &str) -> std::io::Result<String> {
    let folder = Folder::new("scan")?;
    let file = folder.0.join("page.pgm");
    fs::write(&file, page.pgm())?;
    output(reading(program, &folder).arg(&file).args(["-", "-l", languages, "--psm", "3"]))
}

fn missing(program: &str) -> Error {
    Error::Passing(format!("{program} is not installed"))
}

fn passing(error: &dyn std::fmt::Display) -> Error {
    Error::Passing(format!("reading a scan: {error}"))
}
