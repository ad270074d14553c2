//! One case of somebody else's suite, as it is written.

use anyhow::Context;
use serde_json::{Map, Value};

/// One case, in the suite's own format. Its period is that of each expectation.
pub struct SuiteCase<'j> {
    pub id: &'j str,
    pub service: &'j str,
    people: &'j Map<String, Value>,
    groups: &'j Map<String, Value>,
    pub expected: &'j [Value],
}

impl<'j> SuiteCase<'j> {
    pub fn read(json: &'j Value) -> anyhow::Result<Self> {
        let text = |key: &str| json[key].as_str().with_context(|| format!("a case needs `{key}`"));
        let map = |key: &str| json[key].as_object().with_context(|| format!("a case needs `{key}`"));
        let expected = json["expected"].as_array().context("a case needs `expected`, a list")?;
        Ok(SuiteCase {
            id: text("id")?,
            service: text("service")?,
            people: map("people")?,
            groups: map("groups")?,
            expected,
        })
    }

    /// The facts given about one subject: a person, or a group of a kind.
    pub fn given(&self, entity: &str, id: &str) -> Option<&'j Map<String, Value>> {
        match entity {
            "person" => self.people.get(id)?.as_object(),
            kind => self.group_facts(self.groups.get(kind)?.get(id)?),
        }
    }

    /// The group of a kind that a subject is, or belongs to. A person in none stands in a group of their own.
    pub fn group(&self, kind: &str, entity: &str, id: &str) -> Option<&'j Value> {
        let groups = self.groups.get(kind)?.as_object()?;
        match entity == kind {
            true => groups.get(id),
            false => groups.values().find(|group| roles(group).is_some_and(|roles| roles.contains_key(id))),
        }
    }

    pub fn group_facts(&self, group: &'j Value) -> Option<&'j Map<String, Value>> {
        group.get("facts")?.as_object()
    }

    /// The people of a group who hold one of the roles.
    pub fn holders(&self, group: &'j Value, held: &[String]) -> Vec<&'j str> {
        let of_role = |role: &Value| role.as_str().is_some_and(|role| held.iter().any(|wanted| wanted == role));
        let all = roles(group).into_iter().flatten();
        all.filter(|(_, role)| of_role(role)).map(|(id, _)| id.as_str()).collect()
    }
}

fn roles(group: &Value) -> Option<&Map<String, Value>> {
    group.get("roles")?.as_object()
}
