//! Restricts the data folder to the server's account: it contains all personal data, and the secret of the tokens.

use std::fs;
use std::path::Path;

use anyhow::Context;

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn mode(path: &Path) -> Option<u32> {
        Some(fs::metadata(path).ok()?.permissions().mode() & 0o777)
    }

    #[test]
    fn what_others_could_read_is_closed() {
        let place = std::env::temp_dir().join(format!("stoa-private-{}", std::process::id()));
        fs::create_dir_all(&place).unwrap();
        fs::set_permissions(&place, fs::Permissions::from_mode(0o755)).unwrap();
        let file = place.join("stoa.sqlite");
        fs::write(&file, "").unwrap();
        fs::write(place.join("stoa.sqlite-wal"), "").unwrap();
        folder(&place).unwrap();
        database(&file).unwrap();
        let modes = [&place, &file, &place.join("stoa.sqlite-wal")].map(|path| mode(path));
        assert_eq!(modes, [Some(0o700), Some(0o600), Some(0o600)]);
        fs::remove_dir_all(&place).unwrap();
    }
}

/// Creates a folder if missing, and closes it to other accounts of the machine.
///
/// # Errors
/// If it cannot be created.
pub(super) fn folder(folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    close(folder, 0o700);
    Ok(())
}

/// Writes a secret into a new file, which nobody else can read from the beginning.
///
/// # Errors
/// If it cannot be written, or exists already.
pub(super) fn secret(file: &Path, text: &str) -> anyhow::Result<()> {
    let mut new = fs::OpenOptions::new();
    new.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
    let mut made = new.open(file).with_context(|| format!("cannot write {}", file.display()))?;
    std::io::Write::write_all(&mut made, text.as_bytes()).and_then(|()| made.sync_all())?;
    Ok(())
}

/// Creates a database file if missing, and closes it to other accounts; SQLite gives its log the same permissions.
///
/// # Errors
/// If it cannot be created.
pub(super) fn database(file: &Path) -> anyhow::Result<()> {
    let made = fs::OpenOptions::new().append(true).create(true).open(file);
    made.with_context(|| format!("cannot open the database {}", file.display()))?;
    for end in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        let file = Path::new(&name);
        if file.exists() {
            close(file, 0o600);
        }
    }
    Ok(())
}

/// A path owned by another account is left as it is, and the operator is warned.
fn close(path: &Path, mode: u32) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if let Err(error) = fs::set_permissions(path, fs::Permissions::from_mode(mode)) {
            tracing::warn!(path = %path.display(), %error, "other accounts of this machine may be able to read this");
        }
    }
    #[cfg(not(unix))]
    let _ = (path, mode);
}
