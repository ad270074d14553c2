//! Which question comes next: the one that settles most of what is still open, soonest.

use crate::program::NodeId;

/// Something to settle: whether one is eligible, and figures that matter only then.
#[derive(Clone, Debug)]
pub struct Goal {
    pub verdict: NodeId,
    pub figures: Vec<NodeId>,
}
