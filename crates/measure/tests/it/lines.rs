//! Questions as lines of text: a name and numbers with blanks between; what has parts has bars between them.

use measure::Fault;
use measure::interval::{Interval, clopper_pearson, difference, quantile, wilson};
use measure::rake::{Answers, Margin, WeightLimits, rake};
use measure::series::{Shape, Week, before_and_after};
use measure::shrink::Shrinkage;

pub(crate) fn answer(line: &str) -> Result<Vec<f64>, Fault> {
    let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
    let parts: Vec<Vec<f64>> = rest
        .split('|')
        .map(|part| part.split_whitespace().map(|number| number.parse().unwrap_or(f64::NAN)).collect())
        .collect();
    let part = |n: usize| parts.get(n).map_or(&[][..], Vec::as_slice);
    let one = |n: usize| part(0).get(n).copied().unwrap_or(f64::NAN);
    let ends = |interval: Interval| vec![interval.low, interval.high];
    match name {
        "wilson" => wilson(one(0), one(1), one(2)).map(ends),
        "clopper-pearson" => clopper_pearson(one(0) as u64, one(1) as u64, one(2)).map(ends),
        "difference" => difference((one(0), one(1)), (one(2), one(3)), one(4)).map(ends),
        // At and confidence, then the values.
        "quantile" => quantile(part(1), one(0), one(1)).map(|(value, interval)| [vec![value], ends(interval)].concat()),
        // Yes, n and confidence of the group asked for, then the yes of all groups, then their n.
        "shrink" => {
            let groups: Vec<(u64, u64)> =
                part(1).iter().zip(part(2)).map(|(yes, n)| (*yes as u64, *n as u64)).collect();
            let shrunk = Shrinkage::learn(&groups)?.group(one(0) as u64, one(1) as u64, one(2))?;
            Ok([vec![shrunk.share, shrunk.borrowed], ends(shrunk.interval)].concat())
        }
        // Least and most weight; how many margins there are; each margin's known numbers; then each entry: its places,
        // count and yes. Comes back: effective n, the share, all weights.
        "rake" => {
            let margins = one(2) as usize;
            let known = (0..margins).map(|n| Margin {
                name: n.to_string(),
                categories: part(n + 1).iter().enumerate().map(|(n, known)| (n.to_string(), *known)).collect(),
            });
            let answers: Vec<Answers> = parts
                .iter()
                .skip(margins + 1)
                .map(|entry| {
                    let number = |n: usize| entry.get(n).copied().unwrap_or(0.0);
                    let at = (0..margins).map(|n| number(n) as usize).collect();
                    Answers { at, count: number(margins) as u64, yes: number(margins + 1) as u64 }
                })
                .collect();
            let limits = WeightLimits { least: one(0), most: one(1) };
            let raked = rake(&known.collect::<Vec<_>>(), &answers, limits)?;
            Ok([vec![raked.effective, raked.share(&answers)], raked.weights].concat())
        }
        // From which week, 1 for a trend too, confidence; then values; then how many answers each rests on.
        "series" => {
            let weeks: Vec<Week> =
                part(1).iter().zip(part(2)).map(|(value, n)| Week { value: *value, n: *n }).collect();
            let shape = if one(1) > 0.0 { Shape::StepAndTrend } else { Shape::Step };
            let effect = before_and_after(&weeks, one(0) as usize, shape, one(2))?;
            Ok([vec![effect.effect, effect.expected, effect.lags as f64], ends(effect.interval)].concat())
        }
        _ => Ok(Vec::new()),
    }
}
