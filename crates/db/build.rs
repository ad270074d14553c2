//! Embeds the migrations, and refuses a folder in which the two databases do not match.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../../migrations");
    println!("cargo::rerun-if-changed={}", root.display());
    let sqlite = names(&root.join("sqlite"))?;
    let postgres = names(&root.join("postgres"))?;
    if let Some(name) = sqlite.symmetric_difference(&postgres).next() {
        return Err(format!("migrations/: `{name}` is there for one database only").into());
    }
    let mut code = String::from("&[");
    let mut last = None;
    for name in &sqlite {
        let number = name.split_once('_').map(|(number, _)| number);
        let number = number.filter(|number| number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit()));
        let number = number.ok_or_else(|| format!("migrations/: `{name}` is not called NNNN_what_it_does.sql"))?;
        if last == Some(number) {
            return Err(format!("migrations/: two migrations bear the number {number}; give `{name}` the next").into());
        }
        last = Some(number);
        let file = |database: &str| root.join(database).join(format!("{name}.sql"));
        write!(
            code,
            "Migration {{ name: {name:?}, sqlite: include_str!({:?}), postgres: include_str!({:?}) }},",
            file("sqlite"),
            file("postgres")
        )?;
    }
    code.push(']');
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("migrations.rs"), code)?;
    Ok(())
}

fn names(folder: &Path) -> io::Result<BTreeSet<String>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if let (Some(stem), Some("sql")) = (path.file_stem(), path.extension().and_then(|end| end.to_str())) {
            names.insert(stem.to_string_lossy().into_owned());
        }
    }
    Ok(names)
}
