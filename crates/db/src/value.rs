//! Values for a statement's parameters.

use sqlx::Arguments;
use sqlx::postgres::PgArguments;
use sqlx::types::Json;

use crate::error::{Error, Result};

/// A value of one of the six types that both databases store. A missing value keeps its type, because PostgreSQL needs
/// it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(Option<String>),
    /// Whole numbers, and moments as milliseconds since 1970 in UTC.
    Integer(Option<i64>),
    Boolean(Option<bool>),
    Float(Option<f64>),
    Bytes(Option<Vec<u8>>),
    /// `TEXT` in SQLite, `JSONB` in PostgreSQL, which does not preserve the order of keys.
    Json(Option<serde_json::Value>),
}

/// Something that can be a statement's parameter.
pub trait Bind {
    fn bind(self) -> Value;
    /// The null value of this type.
    fn missing() -> Value;
}

/// The values of a statement, in the order of `$1`, `$2`, …; they are borrowed, so nothing is moved.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => {
        ::std::vec::Vec::<$crate::Value>::from([$($crate::Bind::bind(&$value)),*])
    };
}

macro_rules! bind {
    ($($type:ty => $variant:ident, $value:ident => $converted:expr;)*) => {$(
        impl Bind for $type {
            fn bind(self) -> Value {
                let $value = self;
                Value::$variant(Some($converted))
            }
            fn missing() -> Value {
                Value::$variant(None)
            }
        }
    )*};
}

bind! {
    String => Text, text => text;
    &str => Text, text => text.to_owned();
    i64 => Integer, number => number;
    i32 => Integer, number => i64::from(number);
    u32 => Integer, number => i64::from(number);
    u16 => Integer, number => i64::from(number);
    u8 => Integer, number => i64::from(number);
    bool => Boolean, truth => truth;
    f64 => Float, number => number;
    Vec<u8> => Bytes, bytes => bytes;
    &[u8] => Bytes, bytes => bytes.to_vec();
    serde_json::Value => Json, json => json;
}

impl<T: Bind> Bind for Option<T> {
    fn bind(self) -> Value {
        self.map_or_else(T::missing, T::bind)
    }
    fn missing() -> Value {
        T::missing()
    }
}

impl<T: Bind + Clone> Bind for &T {
    fn bind(self) -> Value {
        self.clone().bind()
    }
    fn missing() -> Value {
        T::missing()
    }
}

impl Bind for Value {
    fn bind(self) -> Value {
        self
    }
    fn missing() -> Value {
        Value::Text(None)
    }
}

pub(crate) fn for_postgres(values: Vec<Value>) -> Result<PgArguments> {
    let mut arguments = PgArguments::default();
    arguments.reserve(values.len(), 0);
    for value in values {
        match value {
            Value::Text(text) => arguments.add(text.map(without_nul).transpose()?),
            Value::Integer(number) => arguments.add(number),
            Value::Boolean(truth) => arguments.add(truth),
            Value::Float(number) => arguments.add(number),
            Value::Bytes(bytes) => arguments.add(bytes),
            Value::Json(json) => arguments.add(json.map(Json)),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

pub(crate) fn without_nul(text: String) -> Result<String> {
    if text.contains('\0') { Err(Error::Nul) } else { Ok(text) }
}
