//! Names that stand for expressions, and the record whose fields are names.

use std::collections::HashMap;

use crate::program::NodeId;
use crate::types::{RecordId, Type};

/// Names that stand for expressions, beside the facts: definitions and outcomes of one service.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    pub(super) names: HashMap<String, (NodeId, Type)>,
    /// The record whose fields are names, for the rule of a derived field.
    pub(super) record: Option<RecordId>,
}

impl Scope {
    pub fn of_record(record: RecordId) -> Self {
        Scope { record: Some(record), ..Scope::default() }
    }

    /// Gives an expression a name. False where the name is taken already.
    pub fn define(&mut self, name: &str, node: NodeId, ty: Type) -> bool {
        self.names.insert(name.to_string(), (node, ty)).is_none()
    }

    pub fn get(&self, name: &str) -> Option<(NodeId, &Type)> {
        self.names.get(name).map(|(node, ty)| (*node, ty))
    }
}
