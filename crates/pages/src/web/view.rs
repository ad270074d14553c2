//! What a page shows: a template with its typed data, and samples that tests render strictly in every language.

use serde::Serialize;
use serde_json::Value;

/// The data of one page. Its fields are the variables of its template, beside `frame`, `form`, `token` and `page`,
/// which every page has.
pub trait View: Serialize + Sized {
    /// The template, such as `desk/case.html`.
    const TEMPLATE: &'static str;

    /// Made-up data that reaches every part of the template: the first sample fills every field, others leave out
    /// what may be left out.
    fn samples() -> Vec<Self>;
}

/// A template, and its samples as the template reads them.
#[derive(Clone, Copy, Debug)]
pub struct Sampled {
    pub template: &'static str,
    pub samples: fn() -> Vec<serde_json::Result<Value>>,
}

impl Sampled {
    pub const fn of<V: View>() -> Sampled {
        Sampled { template: V::TEMPLATE, samples: values::<V> }
    }
}

fn values<V: View>() -> Vec<serde_json::Result<Value>> {
    V::samples().into_iter().map(serde_json::to_value).collect()
}
