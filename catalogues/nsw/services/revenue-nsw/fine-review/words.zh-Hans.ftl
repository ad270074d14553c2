# machine-drafted, not yet checked by a translator
name = 申请复核罚单
summary = 如果您认为罚单有错或不公平，可以申请复核。复核免费，由没有开出这张罚单的人来审查。
requirement-was-fined-because = 您有一张您认为有错或不公平的罚单。
requirement-was-fined-otherwise = 您没有告诉我们需要复核的罚单。
requirement-yours-or-on-behalf-because = 罚单是您的，或者您代表收到罚单的人。
requirement-yours-or-on-behalf-otherwise = 只有收到罚单的人或其代表可以申请。
requirement-first-review-because = 这张罚单以前没有复核过。
requirement-first-review-otherwise = 这张罚单已经复核过一次，我们不必再次复核。您仍然可以选择上法庭。
requirement-in-time-if-paid-because = 您在期限之内。
requirement-in-time-if-paid-otherwise = 如果没有收到催缴通知就已全额付款，期限是罚单开出之日起60天。期限已过。
outcome-ask_by = 申请截止日期（如未收到催缴通知就已付款）
retention = 结案后7年
