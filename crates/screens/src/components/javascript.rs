//! Truthiness as in JavaScript: an empty object and an empty list are true. The templates rely on it.

use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr};
use minijinja::{Error, State, Value, value::ValueKind};

/// Wraps maps and lists, recursively, so that they are true even when empty.
pub(super) fn truthy(value: Value) -> Value {
    if value.downcast_object_ref::<Truthy>().is_some() {
        return value;
    }
    match value.kind() {
        ValueKind::Map => Value::from_object(Truthy { value, repr: ObjectRepr::Map }),
        ValueKind::Seq => Value::from_object(Truthy { value, repr: ObjectRepr::Seq }),
        _ => value,
    }
}

#[derive(Debug)]
struct Truthy {
    value: Value,
    repr: ObjectRepr,
}

impl Object for Truthy {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        self.repr
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let value = self.value.get_item(key).ok()?;
        (!value.is_undefined()).then(|| truthy(value))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        match self.repr {
            ObjectRepr::Seq => Enumerator::Seq(self.value.len().unwrap_or(0)),
            _ => Enumerator::Values(self.value.try_iter().map(Iterator::collect).unwrap_or_default()),
        }
    }

    fn is_true(self: &Arc<Self>) -> bool {
        true
    }
}

/// What `caller()` returns inside a component: the markup between `call` and `endcall`, rendered beforehand, because
/// the caller's variables are inaccessible once the component renders.
#[derive(Debug)]
pub(super) struct Between(pub(super) Value);

impl Object for Between {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    /// Components ask `if caller` before they call it.
    fn is_true(self: &Arc<Self>) -> bool {
        true
    }

    fn call(self: &Arc<Self>, _: &mut State<'_, '_>, _: &[Value]) -> Result<Value, Error> {
        Ok(self.0.clone())
    }
}
