//! A minimal parser of `Cargo.toml`: its entries, and which of them are dependencies.

/// `key = value` in a section, both as written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    pub(crate) section: String,
    pub(crate) key: String,
    pub(crate) value: String,
}

/// Parses the entries; a list over several lines becomes one value.
pub(crate) fn entries(text: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut section = String::new();
    let mut depth = 0_usize;
    for line in text.lines() {
        let line = without_comment(line).trim();
        if depth > 0 {
            if let Some(entry) = entries.last_mut() {
                entry.value.push_str(line);
            }
        } else if let Some(name) = line.strip_prefix('[') {
            section = name.trim_matches(['[', ']']).to_string();
            continue;
        } else if let Some((key, value)) = line.split_once('=') {
            let unquoted = key.trim().replace('"', "");
            entries.push(Entry { section: section.clone(), key: unquoted, value: value.trim().to_string() });
        }
        depth = (depth + line.matches(['[', '{']).count()).saturating_sub(line.matches([']', '}']).count());
    }
    entries
}

fn without_comment(line: &str) -> &str {
    let mut quoted = false;
    for (n, c) in line.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '#' if !quoted => return line.get(..n).unwrap_or(line),
            _ => {}
        }
    }
    line
}

/// The value of one key.
pub(crate) fn value<'e>(entries: &'e [Entry], section: &str, key: &str) -> Option<&'e str> {
    let found = entries.iter().find(|entry| entry.section == section && entry.key == key);
    found.map(|entry| entry.value.trim_matches('"'))
}

/// A dependency, as named and written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Dependency {
    pub(crate) name: String,
    /// Only for tests and benches.
    pub(crate) dev: bool,
    /// Its version is in the workspace.
    pub(crate) from_workspace: bool,
}

/// Dependencies of every kind and every target.
pub(crate) fn dependencies(text: &str) -> Vec<Dependency> {
    let mut found: Vec<Dependency> = Vec::new();
    for entry in entries(text) {
        let kind = |name: &str| name == "dependencies" || name.ends_with("-dependencies");
        let (section, below) = match entry.section.rsplit_once('.') {
            Some((section, name)) if kind(section.rsplit('.').next().unwrap_or(section)) => (section, Some(name)),
            _ => (entry.section.as_str(), None),
        };
        let table = section.rsplit('.').next().unwrap_or(section);
        if !kind(table) || section.starts_with("workspace") {
            continue;
        }
        let (name, rest) = match (below, entry.key.split_once('.')) {
            (Some(name), _) => (name, entry.key.as_str()),
            (None, Some((name, rest))) => (name, rest),
            (None, None) => (entry.key.as_str(), ""),
        };
        let from_workspace = rest == "workspace" || entry.value.replace(' ', "").contains("workspace=true");
        match found.iter_mut().find(|known| known.name == name && known.dev == (table == "dev-dependencies")) {
            Some(known) => known.from_workspace |= from_workspace,
            None => {
                let dev = table == "dev-dependencies";
                found.push(Dependency { name: name.to_string(), dev, from_workspace });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_dependency_is_read() {
        let text = r#"
            [dependencies]
            one.workspace = true # why
            two = { workspace = true, features = ["a#b"] }
            three = "1"
            four = { version = "4", features = [
              "x",
            ] }
            [target.'cfg(unix)'.dependencies]
            five = "5"
            [dependencies.six]
            version = "6"
            [dev-dependencies]
            seven.workspace = true
            [workspace.dependencies]
            eight = "8"
        "#;
        let found: Vec<String> = dependencies(text)
            .iter()
            .map(|found| {
                format!(
                    "{}{}{}",
                    found.name,
                    ["", " dev"][usize::from(found.dev)],
                    ["", " ws"][usize::from(found.from_workspace)]
                )
            })
            .collect();
        assert_eq!(found, ["one ws", "two ws", "three", "four", "five", "six", "seven dev ws"]);
        assert_eq!(value(&entries("[package]\nname = \"a\""), "package", "name"), Some("a"));
    }
}
