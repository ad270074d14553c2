//! Programs of others that read what strangers sent: each runs in a process with little memory and time, in a private
//! folder of its own.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};

/// The tools of coreutils and util-linux that limit a program.
const TIMER: &str = "timeout";
const LIMITER: &str = "prlimit";

static FOLDERS: AtomicU64 = AtomicU64::new(0);

/// What a program may use.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// In seconds, of the clock on the wall and of a processor.
    pub seconds: u32,
    pub cpu: u32,
    /// Of memory, and of each file that it writes.
    pub memory: u64,
    pub file: u64,
}

/// A program with the two that limit it.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    timer: PathBuf,
    limiter: PathBuf,
    program: PathBuf,
}

impl Program {
    /// The first of these names that is installed in a usual place, if the limiting tools are too.
    pub(crate) fn find(names: &[&str]) -> Option<Program> {
        let folders: Vec<PathBuf> = std::env::var_os("PATH").iter().flat_map(std::env::split_paths).collect();
        let find = |name: &str| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file());
        let program = names.iter().find_map(|name| find(name))?;
        Some(Program { timer: find(TIMER)?, limiter: find(LIMITER)?, program })
    }

    /// A command without our environment, which works in a folder.
    pub(crate) fn command(&self, folder: &Folder, limits: Limits) -> Command {
        let mut command = Command::new(&self.timer);
        command.args(["--signal=KILL", &limits.seconds.to_string()]).arg(&self.limiter);
        command.arg(format!("--as={}", limits.memory)).arg(format!("--cpu={}", limits.cpu));
        command.arg(format!("--fsize={}", limits.file)).args(["--core=0", "--"]).arg(&self.program);
        command.env_clear().current_dir(&folder.0);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }
}

/// A private temporary folder, deleted with this value.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> std::io::Result<Folder> {
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("stoa-{name}-{}-{number}", std::process::id()));
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
