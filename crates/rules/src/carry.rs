//! Facts of one catalogue in the words of another: of yesterday's in today's.

use crate::facts::Facts;
use crate::program::Program;
use crate::types::{FactId, Type};
use crate::value::Value;

impl Program {
    /// The rule of a derived fact, as written.
    pub fn derivation(&self, fact: FactId) -> Option<&str> {
        self.rule_of(fact).map(|rule| self.text(rule))
    }

    /// The same facts in the words of another program; what it does not know is left out.
    pub fn carry(&self, facts: &Facts, to: &Program) -> Facts {
        let mut carried = Facts::new(&to.vocabulary);
        for (fact, value) in facts.iter() {
            let Some(there) = to.vocabulary.fact(self.vocabulary.fact_name(fact)) else { continue };
            let (from, ty) = (self.vocabulary.fact_type(fact), to.vocabulary.fact_type(there));
            match (value, from, ty) {
                (Value::List(list), Type::List(from), Type::List(record)) => {
                    let width = to.vocabulary.fields(*record).count();
                    carried.set_closed(there, list.closed);
                    for entry in &list.entries {
                        let mut fields = vec![None; width];
                        for (field, name, ty) in self.vocabulary.fields(*from) {
                            let target = to.vocabulary.field(*record, name);
                            let Some((value, target)) = entry.get(field).zip(target) else { continue };
                            if let Some(slot) = fields.get_mut(target.index()) {
                                *slot = self.carried(value, ty, to, to.vocabulary.field_type(*record, target));
                            }
                        }
                        carried.push_entry(there, fields);
                    }
                }
                _ => {
                    if let Some(value) = self.carried(value, from, to, ty) {
                        carried.set(there, value);
                    }
                }
            }
        }
        carried
    }

    fn carried(&self, value: &Value, from: &Type, to: &Program, ty: &Type) -> Option<Value> {
        match (value, from, ty) {
            (Value::Choice(n), Type::Choice(from), Type::Choice(set)) => {
                let name = self.vocabulary.choices(*from).get(usize::from(*n))?;
                to.vocabulary.choice(*set, name).map(Value::Choice)
            }
            (Value::Choice(_) | Value::List(_), ..) => None,
            _ => (from == ty).then(|| value.clone()),
        }
    }
}
