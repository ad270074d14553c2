# machine-drafted, not yet checked by a translator
name = 申请复核罚单
people-also-say = 罚单申诉; 不服罚款; 停车罚单; 超速罚单; 复核罚款
summary = 如果您认为罚单有错或不公平，可以申请复核。复核免费，由没有开出这张罚单的人来审查。
requirement-was-fined-because = 您有一张您认为有错或不公平的罚单。
requirement-was-fined-otherwise = 您没有告诉我们需要复核的罚单。
requirement-yours-or-on-behalf-because = 罚单是您的，或者您代表收到罚单的人。
requirement-yours-or-on-behalf-otherwise = 须由被罚款的人申请。他们也可以请您代办。
requirement-first-review-because = 这张罚单以前没有复核过。
requirement-first-review-otherwise = 已复核过一次，法律不要求再次复核。在催缴通知的到期日之前，您仍可选择上法庭。
requirement-in-time-if-paid-because = 您在期限之内。
requirement-in-time-if-paid-otherwise = 如果没有收到催缴通知就已全额付款，期限是罚单开出之日起60天。期限已过。
retention = 结案后7年
outcome-time_to_ask = 申请期限
outcome-time_to_ask-choice-any_time = 您可以随时申请。请在通知的到期日之前申请，以免增加费用。
outcome-time_to_ask-choice-sixty_days = 您未收到催缴就已全额付款。自罚款之日起有60天。
review-external-limit-2 = 请在本决定之后的催缴通知所写的到期日之前选择上法庭。它取代以前的每一份通知。
