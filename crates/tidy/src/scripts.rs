//! The commands in `bin/` run from any folder, stop at the first error, and stay short.

use crate::Repository;

const MOST: usize = 60;

/// Commands that may be longer, and how long. A database for tests is started before anything is built.
const LONGER: &[(&str, usize)] = &[("bin/postgres", 130)];

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    for (path, file) in repository.files.iter().filter(|(path, _)| path.starts_with("bin/") || *path == ".ci/run") {
        let lines = file.text.lines().count();
        let most = LONGER.iter().find(|(longer, _)| longer == path).map_or(MOST, |(_, most)| *most);
        let checks = [
            (file.executable, "make it executable: chmod +x".to_string()),
            (file.text.starts_with("#!/usr/bin/env bash\n"), "begin with `#!/usr/bin/env bash`".to_string()),
            (file.text.lines().any(|line| line == "set -euo pipefail"), "write `set -euo pipefail`".to_string()),
            (
                file.text.contains("cd \"$(dirname \"$0\")/..\""),
                "go to the top: cd \"$(dirname \"$0\")/..\"".to_string(),
            ),
            (lines <= most, format!("{lines} lines are more than {most}; what is longer belongs in Rust")),
        ];
        breaches.extend(checks.into_iter().filter(|(kept, _)| !kept).map(|(_, advice)| format!("{path}: {advice}")));
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn commands_stop_at_the_first_error_and_run_from_anywhere() {
        none(breaches(&here()));
    }

    #[test]
    fn a_careless_command_is_told_everything() {
        let told = breaches(&Repository::of(&[("bin/demo", &"cargo run\n".repeat(61)), ("README.md", "")]));
        assert_eq!(told.len(), 5, "{told:?}");
    }
}
