//! Answers another project's test cases with our rules: maps people, groups and periods to facts and a day.

use std::collections::BTreeMap;

use anyhow::{Context, bail};
use catalogue::{Ask, Catalogue, Crosswalk, Mapping, Question, Verdict, parse_value, show_value};
use rules::{Date, FactId, Facts, NodeId, Type, Value as Known, parse_date};
use serde_json::{Map, Value, json};

/// A suite: its crosswalk, and the defaults of facts that a case leaves out.
pub struct Suite<'c> {
    catalogue: &'c Catalogue,
    crosswalk: &'c Crosswalk,
    defaults: BTreeMap<String, Value>,
}

/// One case, in the suite's own format.
pub struct SuiteCase<'j> {
    pub id: &'j str,
    pub service: &'j str,
    period: &'j str,
    people: &'j Map<String, Value>,
    groups: &'j Map<String, Value>,
    expected: &'j [Value],
}

impl<'j> SuiteCase<'j> {
    pub fn read(json: &'j Value) -> anyhow::Result<Self> {
        let text = |key: &str| json[key].as_str().with_context(|| format!("a case needs `{key}`"));
        let map = |key: &str| json[key].as_object().with_context(|| format!("a case needs `{key}`"));
        let expected = json["expected"].as_array().context("a case needs `expected`, a list")?;
        Ok(SuiteCase {
            id: text("id")?,
            service: text("service")?,
            period: text("period")?,
            people: map("people")?,
            groups: map("groups")?,
            expected,
        })
    }

    /// The facts given about one subject.
    fn given(&self, entity: &str, id: &str) -> Option<&'j Map<String, Value>> {
        match entity {
            "person" => self.people.get(id)?.as_object(),
            kind => self.groups.get(kind)?.get(id)?.get("facts")?.as_object(),
        }
    }

    /// The people with a given role in the group of a given kind that a person belongs to.
    fn members(&self, kind: &str, role: &str, person: &str) -> Vec<&'j str> {
        let groups = self.groups.get(kind).and_then(Value::as_object);
        let roles = groups.into_iter().flatten().filter_map(|(_, group)| group.get("roles")?.as_object());
        let of_person = roles.into_iter().find(|roles| roles.contains_key(person));
        let holders = of_person.into_iter().flatten().filter(|(_, held)| held.as_str() == Some(role));
        holders.map(|(id, _)| id.as_str()).collect()
    }
}

/// The first day of a period: `2019`, `2019-02`, `2019-02-01` or `2019-W05`.
fn first_day(period: &str) -> anyhow::Result<Date> {
    let day = match period.split_once("-W") {
        Some((year, week)) => {
            let (year, week) = (year.parse().ok(), week.parse().ok());
            year.zip(week)
                .and_then(|(year, week)| jiff::civil::ISOWeekDate::new(year, week, jiff::civil::Weekday::Monday).ok())
                .map(|day| day.date())
        }
        None if period.len() == 4 => parse_date(&format!("{period}-01-01")),
        None => parse_date(period),
    };
    day.with_context(|| format!("`{period}` is not a period such as 2019, 2019-02 or 2019-02-01"))
}

/// A value in the suite's format, as text.
fn written(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

impl<'c> Suite<'c> {
    /// Parses the suite's `facts.json`. A fact that the suite computes itself has no default.
    pub fn new(catalogue: &'c Catalogue, crosswalk: &'c Crosswalk, facts: &str) -> anyhow::Result<Self> {
        let json: Value = serde_json::from_str(facts)?;
        let mut defaults = BTreeMap::new();
        for (name, fact) in json.as_object().context("expected an object of facts")? {
            if fact["computed_upstream"] != json!(true) && !fact["default"].is_null() {
                defaults.insert(name.clone(), fact["default"].clone());
            }
        }
        Ok(Suite { catalogue, crosswalk, defaults })
    }

    /// One answer for each expectation, in order; an expectation that cannot be answered says why.
    pub fn answers(&self, case: &SuiteCase<'_>) -> Vec<anyhow::Result<Value>> {
        case.expected.iter().map(|expected| self.expectation(case, expected)).collect()
    }

    fn expectation(&self, case: &SuiteCase<'_>, expected: &Value) -> anyhow::Result<Value> {
        let text = |key: &str| expected[key].as_str().with_context(|| format!("an expectation needs `{key}`"));
        let (entity, id, outcome, period) = (text("entity")?, text("id")?, text("outcome")?, text("period")?);
        let question = self.crosswalk.outcomes.iter().find(|(name, _)| name == outcome);
        let Some((_, question)) = question else {
            bail!("the crosswalk `{}` has no outcome `{outcome}`", self.crosswalk.id)
        };
        let today = first_day(period)?;
        let facts = self.facts(case, entity, id, question.as_child)?;
        let value = self.answer(question, &facts, today).with_context(|| format!("{id}: {outcome}"))?;
        Ok(json!({ "entity": entity, "id": id, "outcome": outcome, "period": period, "value": value }))
    }

    fn facts(&self, case: &SuiteCase<'_>, entity: &str, id: &str, as_child: bool) -> anyhow::Result<Facts> {
        let vocabulary = &self.catalogue.program.vocabulary;
        let given = case.given(entity, id).with_context(|| format!("the case has no {entity} `{id}`"))?;
        let mut facts = Facts::new(vocabulary);
        for (theirs, targets) in &self.crosswalk.facts {
            for target in targets {
                if facts.get(target.to).is_none()
                    && let Some(value) =
                        self.mapped(case, given, theirs, &target.values, vocabulary.fact_type(target.to))?
                {
                    facts.set(target.to, value);
                }
            }
        }
        for (fact, written) in &self.crosswalk.given {
            let value = parse_value(&self.catalogue.program, vocabulary.fact_type(*fact), written);
            facts.set(*fact, value.map_err(|problem| anyhow::anyhow!("{problem}"))?);
        }
        self.add_children(case, entity, id, as_child, &mut facts)?;
        Ok(facts)
    }

    fn add_children(
        &self,
        case: &SuiteCase<'_>,
        entity: &str,
        id: &str,
        as_child: bool,
        facts: &mut Facts,
    ) -> anyhow::Result<()> {
        let Some(children) = &self.crosswalk.children else { return Ok(()) };
        let vocabulary = &self.catalogue.program.vocabulary;
        let Some(record) = Facts::record_of(vocabulary, children.fact) else { return Ok(()) };
        let ids = if as_child {
            vec![id]
        } else {
            let others = case.members(&children.group, &children.role, id);
            others.into_iter().filter(|other| *other != id).collect()
        };
        facts.set_closed(children.fact, true);
        for child in ids {
            let given = case.given(entity, child).with_context(|| format!("the case has no person `{child}`"))?;
            let mut fields = vec![None; vocabulary.fields(record).count()];
            for (theirs, targets) in &children.facts {
                for Mapping { to, values } in targets {
                    let Some(slot) = fields.get_mut(to.index()) else { continue };
                    if slot.is_none() {
                        *slot = self.mapped(case, given, theirs, values, vocabulary.field_type(record, *to))?;
                    }
                }
            }
            facts.push_entry(children.fact, fields);
        }
        Ok(())
    }

    /// One of the suite's facts as one of our values; `None` if it carries no information.
    fn mapped(
        &self,
        case: &SuiteCase<'_>,
        given: &Map<String, Value>,
        theirs: &str,
        values: &Option<Vec<(String, String)>>,
        ty: &Type,
    ) -> anyhow::Result<Option<Known>> {
        let told = given.get(theirs).map(|value| match value {
            // A value for several periods: the one of the case.
            Value::Object(periods) => periods.get(case.period).or(periods.values().next()).unwrap_or(value),
            other => other,
        });
        let Some(value) = told.or_else(|| self.defaults.get(theirs)) else { return Ok(None) };
        let written = written(value);
        let ours = match values {
            Some(values) => match values.iter().find(|(from, _)| *from == written) {
                Some((_, to)) => to.clone(),
                None => return Ok(None),
            },
            None => written,
        };
        match parse_value(&self.catalogue.program, ty, &ours) {
            Ok(value) => Ok(Some(value)),
            // A default that means "none" need not fit our type; a given value must.
            Err(_) if told.is_none() => Ok(None),
            Err(problem) => bail!("`{theirs}`: {problem}"),
        }
    }

    fn answer(&self, question: &Question, facts: &Facts, today: Date) -> anyhow::Result<Value> {
        let program = &self.catalogue.program;
        let service = |id: &str| self.catalogue.service(id).with_context(|| format!("no service `{id}`"));
        let judged = |id: &str| {
            let service = service(id)?;
            anyhow::Ok(catalogue::Judgement::new(program, service, facts, today))
        };
        let known = |node: NodeId| {
            program.evaluate(facts, today).value(node).map_err(|open| anyhow::anyhow!("not settled: {open:?}"))
        };
        match &question.ask {
            Ask::Verdict { service } => match judged(service)?.verdict {
                Verdict::Yes => Ok(json!(true)),
                Verdict::No | Verdict::NotAvailable => Ok(json!(false)),
                other => bail!("the verdict of `{service}` is {}", other.name()),
            },
            Ask::Requirements { service: id, ids } => {
                let service = service(id)?;
                for id in ids {
                    let requirement = service.requirement(id).with_context(|| format!("no requirement `{id}`"))?;
                    if known(requirement.rule.node)? != Known::Boolean(true) {
                        return Ok(json!(false));
                    }
                }
                Ok(json!(true))
            }
            Ask::Outcome { service: id, outcome } => {
                if let Some(otherwise) = &question.otherwise
                    && judged(id)?.verdict != Verdict::Yes
                {
                    return Ok(serde_json::from_str(otherwise).unwrap_or_else(|_| json!(otherwise)));
                }
                let found = service(id)?.outcome(outcome).with_context(|| format!("no outcome `{outcome}`"))?;
                Ok(self.shown(question, &found.rule.ty, &known(found.rule.node)?))
            }
            Ask::Fact(fact) => self.fact_value(question, *fact, facts, today),
        }
    }

    fn fact_value(&self, question: &Question, fact: FactId, facts: &Facts, today: Date) -> anyhow::Result<Value> {
        let program = &self.catalogue.program;
        let ty = program.vocabulary.fact_type(fact);
        match program.fact_value(facts, today, fact) {
            Ok(value) => Ok(self.shown(question, ty, &value)),
            Err(open) => bail!("`{}` is not settled: {open:?}", program.vocabulary.fact_name(fact)),
        }
    }

    /// One of our values in the suite's format.
    fn shown(&self, question: &Question, ty: &Type, value: &Known) -> Value {
        let text = show_value(&self.catalogue.program, ty, value);
        let text = question.values.iter().find(|(_, ours)| *ours == text).map_or(text, |(theirs, _)| theirs.clone());
        match value {
            Known::Boolean(_) | Known::Number(_) => serde_json::from_str(&text).unwrap_or(json!(text)),
            _ => json!(text),
        }
    }
}
