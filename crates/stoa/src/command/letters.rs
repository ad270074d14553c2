//! `stoa letters`: a sample of each letter as PDF and text, to look at after templates or words were changed.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use domain::letters::Kind;
use domain::letters::samples::Samples;
use domain::locale::Locales;
use letters::{Fonts, Maker};
use screens::Screens;

use crate::files::Folders;
use crate::terminal::Terminal;

#[derive(clap::Args)]
pub struct Options {
    /// Where the samples are written.
    folder: PathBuf,
    /// Languages by their tags; all unless given.
    #[arg(long, value_delimiter = ',')]
    languages: Vec<String>,
    #[command(flatten)]
    folders: Folders,
    /// A folder with an agency's own templates and words.
    #[arg(long, env = "STOA_OVERRIDES")]
    overrides: Option<PathBuf>,
    /// Folders with typefaces for scripts that are not inside.
    #[arg(long, env = "STOA_FONTS", value_delimiter = ':', default_value = "/usr/share/fonts")]
    fonts: Vec<PathBuf>,
    /// In letters of 18 points.
    #[arg(long)]
    large_print: bool,
    /// With texts of many pages, an address of seven lines and names in many scripts, to try templates and typefaces.
    #[arg(long)]
    hard: bool,
}

pub fn run(options: &Options, terminal: &Terminal) -> anyhow::Result<ExitCode> {
    let catalogue = options.folders.load_checked()?;
    let locales = Locales::load(&catalogue, options.overrides.as_deref())?;
    let maker = Maker::new(Fonts::new(&options.fonts));
    let screens = Screens::new(options.overrides.clone())?;
    let overrides = options.overrides.as_deref();
    let emblem = domain::letters::emblem(&screens);
    let samples = Samples { catalogue: &catalogue, locales: &locales, maker: &maker, overrides, emblem };
    std::fs::create_dir_all(&options.folder)
        .with_context(|| format!("cannot make the folder {}", options.folder.display()))?;
    let mut is_well = true;
    for locale in locales.all() {
        if !options.languages.is_empty() && !options.languages.iter().any(|tag| tag == locale.tag()) {
            continue;
        }
        for kind in Kind::ALL {
            let name = format!("{}-{}", kind.name(), locale.tag());
            let made = match options.hard {
                true => samples.hard(kind, locale.tag(), options.large_print),
                false => samples.one(kind, locale.tag(), options.large_print),
            };
            match made {
                Ok(letter) => {
                    keep(&options.folder.join(format!("{name}.pdf")), &letter.pdf)?;
                    keep(&options.folder.join(format!("{name}.txt")), letter.said.text.as_bytes())?;
                }
                Err(why) => {
                    is_well = false;
                    terminal.error(&format!("{name}: {why}"));
                }
            }
        }
    }
    writeln!(std::io::stdout(), "{}", options.folder.display())?;
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn keep(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
