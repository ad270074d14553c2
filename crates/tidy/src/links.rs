//! Links between our own pages have a target.

use crate::Repository;

pub fn breaches(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    for (path, text) in repository.ending(".md") {
        let folder: Vec<&str> = path.split('/').collect();
        let folder = folder.split_last().map_or(&[][..], |(_, folder)| folder);
        for (n, line) in text.lines().enumerate() {
            for target in line.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
                let target = target.split('#').next().unwrap_or("");
                if !target.is_empty() && !target.contains(':') && !leads_somewhere(repository, folder, target) {
                    breaches.push(format!("{path}:{}: there is no `{target}`; correct the link or take it out", n + 1));
                }
            }
        }
    }
    breaches
}

fn leads_somewhere(repository: &Repository, folder: &[&str], target: &str) -> bool {
    let mut parts = folder.to_vec();
    for part in target.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    let path = parts.join("/");
    let inside = format!("{path}/");
    repository.files.keys().any(|known| *known == path || known.starts_with(&inside))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::{here, none};

    #[test]
    fn links_lead_somewhere() {
        none(breaches(&here()));
    }

    #[test]
    fn a_link_to_nothing_is_told() {
        let page = "[a](../README.md) [b](adr/x.md#y) [c](https://example.org) [d](../adr)\n[e](#here)";
        let told = breaches(&Repository::of(&[("docs/page.md", page), ("README.md", ""), ("docs/adr/x.md", "")]));
        assert_eq!(told, ["docs/page.md:1: there is no `../adr`; correct the link or take it out"]);
    }
}
