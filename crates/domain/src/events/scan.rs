//! Events of a letter that came on paper, before it belongs to anybody.

use super::aggregate;

aggregate! {
    /// Events of the scan aggregate.
    ScanEvent as Scan {
        "post_in.waiting" Waiting { agency: String, why: String } => Officers;
        "post_in.placed" Placed { agency: String, why: String } => Officers;
        "post_in.nothing" Nothing { agency: String } => Officers;
    }
}
