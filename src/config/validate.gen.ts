/* Generated from schema/access.schema.json by npm run gen; do not edit. */
// @ts-nocheck
var __getOwnPropNames=Object.getOwnPropertyNames;var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.
exports}catch(e){throw mod=0,e}};var require_ucs2length=__commonJS({"node_modules/ajv/dist/runtime/ucs2length.js"(exports){"use strict";Object.defineProperty(
exports,"__esModule",{value:!0});function ucs2length(str){let len=str.length,length=0,pos=0,value;for(;pos<len;)length++,
value=str.charCodeAt(pos++),value>=55296&&value<=56319&&pos<len&&(value=str.charCodeAt(pos),(value&64512)===56320&&pos++);
return length}exports.default=ucs2length;ucs2length.code='require("ajv/dist/runtime/ucs2length").default'}});var validate=validate10,schema11={$schema:"http://json-schema.org/draft-07/schema#",title:"Config",description:"access.y\
aml: who in Microsoft Entra ID may do what in which AWS account. A part that is absent is not managed; [] or {} means th\
ere is none; a value means exactly this.",type:"object",additionalProperties:!1,required:["version","identityCenter"],properties:{
version:{description:"Version of this format. Always 1.",type:"number",const:1},include:{description:"Further files as p\
aths or globs (*, **, ?) relative to the folder of access.yaml. They may hold groups, users, permissionSets and assignme\
nts; their order never matters. Absent or [] = this file alone.",type:"array",uniqueItems:!0,items:{$ref:"#/definitions/\
FilePath"}},identityCenter:{$ref:"#/definitions/IdentityCenter"},identitySource:{$ref:"#/definitions/IdentitySource"},groups:{
description:"Entra groups that are federated to AWS, by display name: assigned to the enterprise app, and usable in assi\
gnments. Absent = not managed, {} = none, a value = exactly these.",type:"object",propertyNames:{minLength:1,maxLength:256},
additionalProperties:{$ref:"#/definitions/Group"}},users:{description:"Entra users that are federated to AWS one by one,\
 by user principal name: assigned to the enterprise app, and usable in assignments. Absent = not managed, {} = none, a v\
alue = exactly these.",type:"object",propertyNames:{minLength:1,maxLength:128},additionalProperties:{$ref:"#/definitions\
/User"}},permissionSets:{description:"Permission sets by name. Absent = not managed, {} = none, a value = exactly these \
(what prune allows).",type:"object",propertyNames:{minLength:1,maxLength:32,pattern:"^[A-Za-z0-9_+=,.@-]+$",patternErrorMessage:"\
may hold only letters, digits and _ + = , . @ -"},additionalProperties:{$ref:"#/definitions/PermissionSet"}},assignments:{
description:"Who gets which permission sets in which accounts. Absent = not managed, [] = none, a value = exactly these \
(what prune allows). Their order never matters.",type:"array",items:{$ref:"#/definitions/Assignment"}},prune:{description:"\
What may be deleted. managed (the default when absent) = assignments of managed permission sets that the file does not a\
sk for, permission sets made by accessctl that it no longer declares, and who is assigned to the enterprise app but not \
in groups or users; none = nothing ever; all = everything in the instance but what ignore names and the sets of Control \
Tower.",type:"string",enum:["managed","none","all"],default:"managed"},ignore:{$ref:"#/definitions/Ignore"},guardrails:{
$ref:"#/definitions/Guardrails"},overrides:{description:"Permissions to pass a guardrail once, each for the plan with on\
e fingerprint. Absent or [] = none.",type:"array",items:{$ref:"#/definitions/Override"}},expect:{description:"Statements\
 that must hold after the plan; checked with every plan. Absent or [] = none.",type:"array",items:{$ref:"#/definitions/E\
xpectation"}}},definitions:{FilePath:{description:"A file below the folder of access.yaml, relative to it.",type:"string",
minLength:1,maxLength:1024,pattern:"^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$",patternErrorMessage:"must be a path below \
the folder of access.yaml: relative, with /, without .."},ObjectId:{description:"The object id in Entra, a GUID. Absent \
= found by name, and exactly one must have it; a value = this one, and its name must agree.",type:"string",pattern:"^[0-\
9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",patternErrorMessage:"must be a GUID such as 5\
f6e7d8c-1111-4222-8333-944445555666"},EmailAddress:{description:"An e-mail address.",type:"string",maxLength:320,pattern:"\
^[^\\s@]+@[^\\s@]+$",patternErrorMessage:"must be an e-mail address"},Url:{description:"An https URL.",type:"string",maxLength:2048,
pattern:"^https://[^\\s/]+(?:/\\S*)?$",patternErrorMessage:"must be a URL that begins with https://"},GroupName:{description:"\
The display name of a group, exactly as Entra has it.",type:"string",minLength:1,maxLength:256},PermissionSetName:{description:"\
The name of a permission set.",type:"string",minLength:1,maxLength:32,pattern:"^[A-Za-z0-9_+=,.@-]+$",patternErrorMessage:"\
may hold only letters, digits and _ + = , . @ -"},AccountSelector:{description:"An account: its 12-digit id (quoted), it\
s exact name, or a glob over names (* and ?, the whole name, case-sensitive).",type:"string",minLength:1,maxLength:128,pattern:"\
^(?:\\d{12}$|(?!\\d+$))",patternErrorMessage:"is no account id: an id has exactly 12 digits"},UnitSelector:{description:"\
An organizational unit: the path of names from the root (Workloads/Dev; / is the root) or its id (ou-\u2026, r-\u2026).",
type:"string",minLength:1,maxLength:1024,pattern:"^(?:/|[^/]+(?:/[^/]+)*)$",patternErrorMessage:"must be names joined by\
 single slashes from below the root, such as Workloads/Dev, or / for the root, or an id"},AccountSelectors:{description:"\
Accounts by id, name or glob. Absent or [] = none.",type:"array",uniqueItems:!0,items:{$ref:"#/definitions/AccountSelect\
or"}},UnitSelectors:{description:"Organizational units by path or id. Absent or [] = none.",type:"array",uniqueItems:!0,
items:{$ref:"#/definitions/UnitSelector"}},GroupNames:{description:"Groups by display name. Absent or [] = none.",type:"\
array",uniqueItems:!0,items:{$ref:"#/definitions/GroupName"}},PermissionSetNames:{description:"Permission sets by name. \
Absent or [] = none.",type:"array",uniqueItems:!0,items:{$ref:"#/definitions/PermissionSetName"}},Level:{description:"Wh\
at happens when a guardrail trips. warn = shown; override = blocked until overrides names this plan's fingerprint; deny \
= blocked.",type:"string",enum:["warn","override","deny"]},Privilege:{description:"How much a permission set allows: rea\
d | write | power | admin.",type:"string",enum:["read","write","power","admin"]},SessionDuration:{description:"An ISO 86\
01 duration from PT1H to PT12H.",type:"string",maxLength:100,pattern:"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$",
patternErrorMessage:"must be a duration in hours, minutes and seconds, such as PT8H or PT1H30M"},CalendarDuration:{description:"\
An ISO 8601 duration in years, months, weeks or days, such as P3Y or P60D.",type:"string",maxLength:100,pattern:"^P(?=\\d\
)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$",patternErrorMessage:"must be a duration in years, months, we\
eks or days, such as P3Y or P60D"},Instant:{description:"A date (2027-03-31: the end of that day, UTC) or an instant wit\
h its offset (2027-03-31T18:00:00Z).",type:"string",maxLength:40,pattern:"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?\
:Z|[+-]\\d{2}:\\d{2}))?$",patternErrorMessage:"must be a date such as 2027-03-31, or an instant with its offset such as \
2027-03-31T18:00:00Z"},AwsManagedPolicy:{description:"An AWS managed policy: its name, path/name, or ARN.",type:"string",
minLength:1,maxLength:2048,pattern:"^(?:arn:aws(?:-[a-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0-9.,+@=_-]+/)*[A-Za-z0-\
9.,+@=_-]+$",patternErrorMessage:"must be the name (ReadOnlyAccess), path and name (job-function/DataScientist) or ARN o\
f an AWS managed policy"},IdentityCenter:{description:"The instance of IAM Identity Center. Everything but the Region is\
 found by reading; ids given here are pins that must agree.",type:"object",additionalProperties:!1,required:["region"],properties:{
region:{description:"The instance's primary Region, such as eu-central-1.",type:"string",maxLength:32,pattern:"^(?:[a-z]\
+-){2,3}\\d$",patternErrorMessage:"must be the code of a Region, such as eu-central-1"},instanceArn:{description:"The AR\
N of the instance. Absent = found; a value = exactly this one, else the run stops.",type:"string",maxLength:1224,pattern:"\
^arn:aws(?:-[a-z]{1,5}){0,3}:sso:::instance/(?:sso)?ins-[a-zA-Z0-9.-]{16}$",patternErrorMessage:"must be the ARN of an i\
nstance, such as arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6"},identityStoreId:{description:"The id of the identity s\
tore. Absent = found; a value = exactly this one, else the run stops.",type:"string",maxLength:36,pattern:"^(?:d-[0-9a-f\
]{10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$",patternErrorMessage:"must be the id of an identity\
 store, such as d-9967a1b2c3"},organizationId:{description:"The id of the organization. Absent = found; a value = exactl\
y this one, else the run stops.",type:"string",pattern:"^o-[a-z0-9]{10,32}$",patternErrorMessage:"must be the id of an o\
rganization, such as o-a1b2c3d4e5"},vantage:{description:"From where accessctl looks: the management account or a delega\
ted administrator. Absent = detected.",type:"string",enum:["management","delegated"]},accessControlAttributes:{description:"\
Attributes for access control (ABAC): attribute name to its source in the identity store, ${path:\u2026}. At most 50. Absent \
= not managed, {} = none, a value = exactly these.",type:"object",maxProperties:50,propertyNames:{minLength:1,maxLength:128,
pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",patternErrorMessage:"may hold only letters, digits, blanks and _ . : / = + -\
 @"},additionalProperties:{description:"The source of the attribute's value, such as ${path:enterprise.costCenter}.",type:"\
string",minLength:1,maxLength:256,pattern:'^\\$\\{(?:path|dir):[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@\\[\\]\\\\"]+\\}$',patternErrorMessage:"\
must be a source such as ${path:enterprise.costCenter}"}}}},IdentitySource:{description:"Where users and groups come fro\
m. Absent = not managed: only AWS is read.",type:"object",additionalProperties:!1,required:["provider"],properties:{provider:{
description:"entra = Microsoft Entra ID; identityCenter = the built-in directory, and nothing of Entra is touched.",type:"\
string",enum:["entra","identityCenter"]},tenantId:{description:"The tenant of Entra, a GUID. Absent = the tenant of the \
credentials; a value = exactly this one, else the run stops.",type:"string",pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9\
a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",patternErrorMessage:"must be a GUID such as 5f6e7d8c-1111-4222-8333-94444555\
5666"},cloud:{description:"The Microsoft cloud of the tenant. Absent = global.",type:"string",enum:["global","usGov","us\
GovDod","china"],default:"global"},enterpriseApp:{$ref:"#/definitions/EnterpriseApp"},saml:{$ref:"#/definitions/Saml"},scim:{
$ref:"#/definitions/Scim"}}},EnterpriseApp:{description:"The enterprise app in Entra that joins Entra and AWS: made from\
 the gallery where it is missing, set so that only who is assigned may sign in, never deleted. Absent = not managed, and\
 neither are saml and scim.",type:"object",additionalProperties:!1,required:["displayName"],properties:{displayName:{description:"\
Its name in Entra. Where no app has it and appId is absent, one is made: pin appId before either name changes.",type:"st\
ring",minLength:1,maxLength:256},appId:{description:"Its application (client) id, a GUID. Absent = found by displayName \
among the apps of AWS's gallery template, or made from it; a value = exactly this one, and displayName must agree, else \
the run stops.",type:"string",pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",patternErrorMessage:"\
must be a GUID such as 5f6e7d8c-1111-4222-8333-944445555666"},assignments:{description:"Who assigns groups and users to \
the app: managed (the default when absent) = accessctl: exactly those of groups and those of users, each where the file \
has that key (removals: what prune and ignore allow); external = someone else, accessctl only warns of who is missing.",
type:"string",enum:["managed","external"],default:"managed"},notificationEmails:{description:"Who gets the mails about t\
he expiring signing certificate, at most 5. Absent = not managed, [] = nobody, a value = exactly these.",type:"array",maxItems:5,
uniqueItems:!0,items:{$ref:"#/definitions/EmailAddress"}}}},Saml:{description:"Single sign-on from Entra to AWS by SAML;\
 with it, the app's sign-on mode is SAML. It needs enterpriseApp. Absent = not managed.",type:"object",additionalProperties:!1,
properties:{serviceProvider:{$ref:"#/definitions/ServiceProvider"},signInUrl:{description:"The AWS access portal, where \
a sign-in begins. Absent = not managed, a value = exactly this.",type:"string",maxLength:2048,pattern:"^https://[^\\s/]+(\
?:/\\S*)?$",patternErrorMessage:"must be a URL that begins with https://"},relayState:{description:'Where a person lands\
 after a sign-in that begins in Entra. Absent = not managed, "" = none, a value = exactly this.',type:"string",maxLength:2048,
pattern:"^(?:https://[^\\s/]+(?:/\\S*)?)?$",patternErrorMessage:'must be a URL that begins with https://, or "" for none'},
groupClaim:{description:"Which groups the assertion names. IAM Identity Center takes groups from SCIM, so none is right \
for most. Absent = not managed (a new app begins with none), a value = exactly this.",type:"string",enum:["none","securi\
tyGroups","applicationGroups","all"]},claims:{description:"Further claims in the assertion, kept in a claims mapping pol\
icy of Entra. Absent = not managed, [] = none, a value = exactly these.",type:"array",items:{$ref:"#/definitions/Claim"}},
certificate:{$ref:"#/definitions/Certificate"},identityProvider:{$ref:"#/definitions/IdentityProvider"}}},ServiceProvider:{
description:"AWS as Entra must know it: either metadataFile, or entityId and acsUrls. Absent = not managed.",type:"objec\
t",additionalProperties:!1,properties:{metadataFile:{description:"The metadata that a person downloaded from AWS, as a f\
ile below the folder of access.yaml. While the file is not there, what it would say is not managed. Absent = entityId an\
d acsUrls say it.",allOf:[{$ref:"#/definitions/FilePath"}]},entityId:{description:"The issuer URL that AWS shows: the ap\
p's identifier. Absent = metadataFile says it, else not managed.",allOf:[{$ref:"#/definitions/Url"}]},acsUrls:{description:"\
The assertion consumer service URLs that AWS shows, one or more for each Region: the app's reply URLs. Absent = metadata\
File says them, else not managed.",type:"array",minItems:1,uniqueItems:!0,items:{$ref:"#/definitions/Url"}}}},Claim:{description:"\
One claim in the assertion.",type:"object",additionalProperties:!1,required:["name","source"],properties:{name:{description:"\
The claim's name, such as Role or AccessControl:CostCenter.",type:"string",minLength:1,maxLength:512},namespace:{description:`\
The claim's namespace, a URI. Absent or "" = none.`,type:"string",maxLength:1024,pattern:"^(?:[A-Za-z][A-Za-z0-9+.-]*:\\S\
+)?$",patternErrorMessage:'must be a URI, or "" for none'},source:{description:"The attribute in Entra that the value co\
mes from, such as user.department.",type:"string",minLength:1,maxLength:512}}},Certificate:{description:"The certificate\
 that Entra signs assertions with: a new one is made when none lasts longer than renewBefore, and none is ever deleted. \
{} = with the defaults below. Absent = none is made (identityProvider.uploadedThumbprint still activates one that is the\
re).",type:"object",additionalProperties:!1,properties:{validity:{description:"How long a new certificate is valid. Abse\
nt = P3Y.",allOf:[{$ref:"#/definitions/CalendarDuration"}]},renewBefore:{description:"How long before the end of the las\
t one a new certificate is made, and AWS and people are to be told. Absent = P60D.",allOf:[{$ref:"#/definitions/Calendar\
Duration"}]}}},IdentityProvider:{description:"Entra as AWS must know it. No API takes this: accessctl writes the metadat\
a, a person uploads it.",type:"object",additionalProperties:!1,properties:{metadataFile:{description:"Where accessctl wr\
ites Entra's federation metadata, below the folder of access.yaml, with each new certificate and with `accessctl saml me\
tadata`; beside it, with the ending .pem, the newest certificate alone. Absent = neither is written.",allOf:[{$ref:"#/de\
finitions/FilePath"}]},uploadedThumbprint:{description:"The SHA-1 thumbprint of the certificate that AWS now has, said b\
y the person who uploaded it. Entra is made to sign with it while it is a valid certificate of the app. Absent = no cert\
ificate is activated.",type:"string",pattern:"^[0-9A-Fa-f]{40}$",patternErrorMessage:"must be a SHA-1 thumbprint: 40 hex\
adecimal digits without colons"}}},Scim:{description:"The synchronization of users and groups from Entra to AWS (SCIM): \
made where it is missing, never deleted. It needs enterpriseApp. Absent = not managed.",type:"object",additionalProperties:!1,
properties:{endpoint:{description:"The SCIM endpoint that AWS shows. Absent = not managed, but a new synchronization wai\
ts for it; a value = exactly this.",type:"string",maxLength:256,pattern:"^https://scim\\.[a-z0-9-]+\\.(?:amazonaws\\.com|am\
azonaws\\.com\\.cn|api\\.aws)/[A-Za-z0-9-]+/scim/v2/?$",patternErrorMessage:"must be the SCIM endpoint that AWS shows, s\
uch as https://scim.eu-central-1.amazonaws.com/a1b2c3d4e5f-0123-4567-89ab-cdef01234567/scim/v2/"},token:{$ref:"#/definit\
ions/ScimToken"},state:{description:"Whether the synchronization runs. Absent = not managed (a new one, and one that was\
 never started, is started), a value = exactly this.",type:"string",enum:["running","paused"]},scope:{description:"Who i\
s synchronized: assigned = users and groups assigned to the app; all = everybody in the tenant. Absent = not managed (a \
new one: assigned), a value = exactly this.",type:"string",enum:["assigned","all"]},notificationEmail:{description:'Who \
gets a mail when the synchronization is put into quarantine. Absent = not managed (a new one: nobody), "" = nobody, a va\
lue = exactly this.',type:"string",maxLength:320,pattern:"^(?:[^\\s@]+@[^\\s@]+)?$",patternErrorMessage:'must be an e-ma\
il address, or "" for nobody'},deletionThreshold:{description:"Entra stops a cycle that would delete or disable this man\
y users and groups. Absent = not managed (a new one: 500), a value = exactly this.",type:"integer",minimum:1,maximum:1e5}}},
ScimToken:{description:"The access token for SCIM. The token itself never stands in a file, and a token alone is never a\
 difference: `accessctl scim set-token` sends a new one. Absent = what has to send it fails.",type:"object",additionalProperties:!1,
required:["env"],properties:{env:{description:"The environment variable that holds the token when it is sent or tried; n\
othing else needs it.",type:"string",maxLength:128,pattern:"^[A-Za-z_][A-Za-z0-9_]*$",patternErrorMessage:"must be the n\
ame of an environment variable, such as ACCESSCTL_SCIM_TOKEN"},expires:{description:"When the token ends: no API tells. \
Plans and `accessctl status` warn from 30 days before. Absent = unknown, and nothing warns in time.",allOf:[{$ref:"#/def\
initions/Instant"}]}}},Group:{description:"An Entra group that is federated to AWS. {} = found by its name.",type:"objec\
t",additionalProperties:!1,properties:{objectId:{$ref:"#/definitions/ObjectId"},previously:{description:"Earlier names o\
f this group: a rename, not a removal. Absent or [] = none.",type:"array",uniqueItems:!0,items:{$ref:"#/definitions/Grou\
pName"}}}},User:{description:"An Entra user who is federated to AWS. {} = found by the user principal name.",type:"objec\
t",additionalProperties:!1,properties:{objectId:{$ref:"#/definitions/ObjectId"}}},PermissionSet:{description:"A permissi\
on set. Every part that is absent is not managed.",type:"object",additionalProperties:!1,properties:{description:{description:"\
What it is for, 1 to 700 characters of Latin-1. It can be changed, but not removed: AWS keeps a description that an upda\
te leaves out. Absent = not managed, a value = exactly this.",type:"string",minLength:1,maxLength:700,pattern:"^[\\u0009\\\
u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$",patternErrorMessage:"may hold only Latin-1 characters: AWS refuses dashes\
 and quotes of typography, emoji and other scripts"},sessionDuration:{description:"How long a session lasts, PT1H to PT1\
2H. Absent = not managed (AWS begins with PT1H), a value = exactly this.",allOf:[{$ref:"#/definitions/SessionDuration"}]},
relayState:{description:'The page of the console that a session opens, at most 240 characters. Absent = not managed, "" \
= none, a value = exactly this.',type:"string",maxLength:240,pattern:`^[a-zA-Z0-9&$@#\\\\/%?=~\\-_'"|!:,.;*+\\[\\] (){}]*$`,
patternErrorMessage:'must be a URL of plain characters, or "" for none'},awsManagedPolicies:{description:"AWS managed po\
licies by name, path/name or ARN. Absent = not managed, [] = none, a value = exactly these.",type:"array",uniqueItems:!0,
items:{$ref:"#/definitions/AwsManagedPolicy"}},customerManagedPolicies:{description:"Customer managed policies; each mus\
t exist under this name and path in every account. Absent = not managed, [] = none, a value = exactly these.",type:"arra\
y",items:{$ref:"#/definitions/CustomerManagedPolicy"}},inlinePolicy:{$ref:"#/definitions/InlinePolicy"},permissionsBoundary:{
$ref:"#/definitions/PermissionsBoundary"},tags:{description:"Tags of the permission set. Absent = not managed, {} = none\
, a value = exactly these (accessctl's own tags stay).",type:"object",maxProperties:50,propertyNames:{minLength:1,maxLength:128,
pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",patternErrorMessage:"may hold only letters, digits, blanks and _ . : / = + -\
 @"},additionalProperties:{description:'The value of a tag; "" is a value.',type:"string",maxLength:256,pattern:"^[\\p{L}\
\\p{Z}\\p{N}_.:/=+\\-@]*$",patternErrorMessage:"may hold only letters, digits, blanks and _ . : / = + - @"}},previously:{
description:"Earlier names of this permission set: a rename, not a removal. Absent or [] = none.",type:"array",uniqueItems:!0,
items:{$ref:"#/definitions/PermissionSetName"}},privilege:{description:"Overrides the computed tier: read | write | powe\
r | admin. Absent = computed from the policies.",allOf:[{$ref:"#/definitions/Privilege"}]}}},CustomerManagedPolicy:{description:"\
A policy of the customer's own that exists in the accounts.",type:"object",additionalProperties:!1,required:["name"],properties:{
name:{description:"Its name, case-sensitive.",type:"string",minLength:1,maxLength:128,pattern:"^[A-Za-z0-9_+=,.@-]+$",patternErrorMessage:"\
may hold only letters, digits and _ + = , . @ -"},path:{description:"Its path, with a slash at both ends. Absent = /.",type:"\
string",minLength:1,maxLength:512,pattern:"^(?:/[A-Za-z0-9.,+@=_-]+)*/$",patternErrorMessage:"must begin and end with a \
slash, such as /teams/data/",default:"/"}}},InlinePolicy:{description:"An inline policy: { file: \u2026 } or the policy docum\
ent itself. Absent = not managed, {} = none, a value = exactly this.",type:"object",additionalProperties:!1,properties:{
file:{description:"A JSON file below the folder of access.yaml that holds the policy document; the loader puts the docum\
ent in its place. Absent = the document stands here.",allOf:[{$ref:"#/definitions/FilePath"}]},Version:{description:"The\
 version of the policy language. Absent = 2008-10-17, so write 2012-10-17.",type:"string",enum:["2012-10-17","2008-10-17"]},
Id:{description:"A name for the document. Absent = none.",type:"string"},Statement:{description:"What is allowed and den\
ied; at least one statement.",type:"array",minItems:1,items:{$ref:"#/definitions/PolicyStatement"}}}},PolicyStatement:{description:"\
One statement of a policy: Effect, Action or NotAction, Resource or NotResource.",type:"object",additionalProperties:!1,
required:["Effect"],properties:{Sid:{description:"A name for the statement. Absent = none.",type:"string",pattern:"^[A-Z\
a-z0-9]*$",patternErrorMessage:"may hold only letters and digits"},Effect:{description:"Allow or Deny.",type:"string",enum:[
"Allow","Deny"]},Action:{description:"The actions it is about, such as s3:GetObject; one or a list. Absent = NotAction s\
ays it.",allOf:[{$ref:"#/definitions/OneOrMany"}]},NotAction:{description:"All actions but these; one or a list. Absent \
= Action says it.",allOf:[{$ref:"#/definitions/OneOrMany"}]},Resource:{description:"The resources it is about, as ARNs o\
r *; one or a list. Absent = NotResource says it.",allOf:[{$ref:"#/definitions/OneOrMany"}]},NotResource:{description:"A\
ll resources but these; one or a list. Absent = Resource says it.",allOf:[{$ref:"#/definitions/OneOrMany"}]},Condition:{
description:"Conditions: operator, then context key, then one value or a list. Absent or {} = always.",type:"object",additionalProperties:{
description:"Context keys and their values under one operator.",type:"object",additionalProperties:{description:"One val\
ue or a list.",allOf:[{$ref:"#/definitions/ConditionValues"}]}}}}},OneOrMany:{description:"A text, or a list of texts.",
type:["string","array"],minLength:1,minItems:1,items:{type:"string",minLength:1}},ConditionValues:{description:"A text, \
number or boolean, or a list of them.",type:["string","number","boolean","array"],items:{type:["string","number","boolea\
n"]}},PermissionsBoundary:{description:"The most that the permission set can allow: either customerManagedPolicy or awsM\
anagedPolicy. Absent = not managed, {} = none, a value = exactly this.",type:"object",additionalProperties:!1,properties:{
customerManagedPolicy:{$ref:"#/definitions/CustomerManagedPolicy"},awsManagedPolicy:{$ref:"#/definitions/AwsManagedPolic\
y"}}},Assignment:{description:"Some groups and users get some permission sets in some accounts. Selected are (accounts a\
nd accounts below the units), then kept by tags, then without except.",type:"object",additionalProperties:!1,required:["\
permissionSets"],properties:{groups:{description:"The groups that get access, as declared in groups. Absent or [] = none\
.",type:"array",uniqueItems:!0,items:{$ref:"#/definitions/GroupName"}},users:{description:"The users who get access, as \
declared in users. Absent or [] = none.",type:"array",uniqueItems:!0,items:{type:"string",minLength:1,maxLength:128}},permissionSets:{
description:"What they get, as declared in permissionSets; at least one.",type:"array",minItems:1,uniqueItems:!0,items:{
$ref:"#/definitions/PermissionSetName"}},accounts:{description:"Accounts by 12-digit id (quoted), exact name, or glob ov\
er names. A glob never selects the management account. Absent or [] = none by name.",type:"array",uniqueItems:!0,items:{
$ref:"#/definitions/AccountSelector"}},organizationalUnits:{description:"Organizational units by path from the root (Wor\
kloads/Dev; / is the root) or id. Absent or [] = none by unit.",type:"array",uniqueItems:!0,items:{$ref:"#/definitions/U\
nitSelector"}},recursive:{description:"Whether accounts of nested units are selected too. Absent = true; false = direct \
children only.",type:"boolean",default:!0},tags:{description:"Keep only accounts that have all these tags; without accou\
nts and organizationalUnits, select from the whole organization. Absent or {} = no filter.",type:"object",maxProperties:50,
propertyNames:{minLength:1,maxLength:128},additionalProperties:{description:"The value that the tag must have.",type:"st\
ring",maxLength:256}},except:{$ref:"#/definitions/Except"},expires:{description:"After this the entry grants nothing: an\
 instant, or a date (the end of that day, UTC). Absent = it never ends.",allOf:[{$ref:"#/definitions/Instant"}]},reason:{
description:'Why they have it; shown in plans and reports. Absent or "" = none.',type:"string",maxLength:1024}}},Except:{
description:"What is never granted by this entry, however many ways lead there. Absent or {} = nothing.",type:"object",additionalProperties:!1,
properties:{accounts:{$ref:"#/definitions/AccountSelectors"},organizationalUnits:{$ref:"#/definitions/UnitSelectors"}}},
Ignore:{description:"What accessctl never touches and never counts. Absent or {} = nothing beside the sets of Control To\
wer.",type:"object",additionalProperties:!1,properties:{permissionSets:{$ref:"#/definitions/PermissionSetNames"},groups:{
$ref:"#/definitions/GroupNames"},accounts:{$ref:"#/definitions/AccountSelectors"}}},Guardrails:{description:"Rules that \
every plan is judged by. They are on by default: a rule that is absent has its default.",type:"object",additionalProperties:!1,
properties:{deletions:{$ref:"#/definitions/DeletionsGuardrail"},neverEmpty:{description:"No account, permission set or p\
rincipal loses its last assignment by surprise. Absent = { level: override }.",title:"NeverEmptyGuardrail",type:"object",
additionalProperties:!1,properties:{level:{$ref:"#/definitions/Level"}}},lastAssignment:{description:"What happens when \
the last assignment of a permission set in an account goes: AWS deletes the role there, and a later one has another ARN.\
 Absent = warn.",allOf:[{$ref:"#/definitions/Level"}]},breakGlass:{description:"Emergency access that must exist and may\
 never be removed or narrowed. Absent or [] = none.",type:"array",items:{$ref:"#/definitions/BreakGlass"}},minAdmins:{description:"\
How many principals with an admin permission set must remain. Absent = no rule.",title:"MinAdminsGuardrail",type:"object",
additionalProperties:!1,properties:{management:{description:"In the management account. Absent or 0 = no rule.",type:"in\
teger",minimum:0},critical:{description:"In each critical account. Absent or 0 = no rule.",type:"integer",minimum:0}}},keepSelf:{
description:"The permission set that the caller runs under stays assigned to the caller. Absent = true.",type:"boolean",
default:!0},protected:{description:"What may not change at all. Absent or {} = nothing.",title:"ProtectedGuardrail",type:"\
object",additionalProperties:!1,properties:{permissionSets:{$ref:"#/definitions/PermissionSetNames"},groups:{$ref:"#/def\
initions/GroupNames"},accounts:{$ref:"#/definitions/AccountSelectors"}}},forbid:{description:"Assignments that may not b\
e. Absent or [] = none.",type:"array",items:{$ref:"#/definitions/Forbid"}},sessionDuration:{description:"How long sessio\
ns may last at most. Absent or {} = what AWS allows.",title:"SessionDurationGuardrail",type:"object",additionalProperties:!1,
properties:{max:{description:"For every permission set. Absent = PT12H.",allOf:[{$ref:"#/definitions/SessionDuration"}]},
admin:{description:"For permission sets of the tier admin. Absent = as max.",allOf:[{$ref:"#/definitions/SessionDuration"}]}}},
critical:{description:"The accounts where mistakes cost most. Absent or {} = none.",title:"CriticalAccounts",type:"objec\
t",additionalProperties:!1,properties:{organizationalUnits:{$ref:"#/definitions/UnitSelectors"},accounts:{$ref:"#/defini\
tions/AccountSelectors"}}}}},DeletionsGuardrail:{description:"How much one plan may delete; either limit trips. Absent =\
 { maxCount: 10, maxPercent: 25, level: override }.",type:"object",additionalProperties:!1,properties:{maxCount:{description:"\
At most this many deletions. Absent = 10, 0 = none.",type:"integer",minimum:0,default:10},maxPercent:{description:"At mo\
st this part of what is managed, counted from 20 objects on. Absent = 25, 0 = none.",type:"number",minimum:0,maximum:100,
default:25},level:{$ref:"#/definitions/Level"}}},BreakGlass:{description:"One emergency access.",type:"object",additionalProperties:!1,
required:["group","permissionSet"],properties:{group:{$ref:"#/definitions/GroupName"},permissionSet:{$ref:"#/definitions\
/PermissionSetName"}}},Forbid:{description:"Assignments that match every condition given here are forbidden.",type:"obje\
ct",additionalProperties:!1,required:["level"],properties:{privilege:{description:"Permission sets of this tier. Absent \
= of every tier.",allOf:[{$ref:"#/definitions/Privilege"}]},organizationalUnits:{description:"Accounts below these units\
. Absent = every account.",type:"array",minItems:1,uniqueItems:!0,items:{$ref:"#/definitions/UnitSelector"}},directUsers:{
description:"true = assignments to a user instead of a group. Absent or false = to both.",type:"boolean",default:!1},exceptGroups:{
description:"Groups that may all the same. Absent or [] = none.",type:"array",uniqueItems:!0,items:{$ref:"#/definitions/\
GroupName"}},level:{$ref:"#/definitions/Level"}}},Override:{description:"Lets one plan pass one guardrail of the level o\
verride.",type:"object",additionalProperties:!1,required:["guardrail","fingerprint","reason"],properties:{guardrail:{description:"\
The guardrail that is passed.",type:"string",enum:["deletions","neverEmpty","lastAssignment","breakGlass","minAdmins","k\
eepSelf","protected","forbid","sessionDuration"]},fingerprint:{description:"The fingerprint of the plan, 12 hexadecimal \
digits (quoted); another plan is not covered.",type:"string",pattern:"^[0-9a-f]{12}$",patternErrorMessage:"must be the f\
ingerprint that the plan shows: 12 hexadecimal digits"},reason:{description:"Why it is right this time.",type:"string",minLength:1,
maxLength:1024}}},Expectation:{description:"One statement that must hold after the plan: either nobody or can.",type:"ob\
ject",additionalProperties:!1,properties:{nobody:{description:"Nobody has this access. Absent = the statement is can.",title:"\
NobodyExpectation",type:"object",additionalProperties:!1,properties:{privilege:{description:"By permission sets of this \
tier. Absent = of every tier.",allOf:[{$ref:"#/definitions/Privilege"}]},organizationalUnits:{description:"In accounts b\
elow these units. Absent = in every account.",type:"array",minItems:1,uniqueItems:!0,items:{$ref:"#/definitions/UnitSele\
ctor"}},exceptGroups:{description:"Members of these groups do not count. Absent or [] = everybody counts.",type:"array",
uniqueItems:!0,items:{$ref:"#/definitions/GroupName"}}}},can:{description:"This access exists. Absent = the statement is\
 nobody.",title:"CanExpectation",type:"object",additionalProperties:!1,required:["group","permissionSet","account"],properties:{
group:{$ref:"#/definitions/GroupName"},permissionSet:{$ref:"#/definitions/PermissionSetName"},account:{description:"An a\
ccount by its 12-digit id (quoted) or exact name.",allOf:[{$ref:"#/definitions/AccountSelector"}]}}}}}}},schema12={description:"\
A file below the folder of access.yaml, relative to it.",type:"string",minLength:1,maxLength:1024,pattern:"^(?!/)(?!(?:.\
*/)?\\.\\.(?:/|$))[^\\\\]+$",patternErrorMessage:"must be a path below the folder of access.yaml: relative, with /, with\
out .."},schema13={description:"The instance of IAM Identity Center. Everything but the Region is found by reading; ids \
given here are pins that must agree.",type:"object",additionalProperties:!1,required:["region"],properties:{region:{description:"\
The instance's primary Region, such as eu-central-1.",type:"string",maxLength:32,pattern:"^(?:[a-z]+-){2,3}\\d$",patternErrorMessage:"\
must be the code of a Region, such as eu-central-1"},instanceArn:{description:"The ARN of the instance. Absent = found; \
a value = exactly this one, else the run stops.",type:"string",maxLength:1224,pattern:"^arn:aws(?:-[a-z]{1,5}){0,3}:sso:\
::instance/(?:sso)?ins-[a-zA-Z0-9.-]{16}$",patternErrorMessage:"must be the ARN of an instance, such as arn:aws:sso:::in\
stance/ssoins-6987a1b2c3d4e5f6"},identityStoreId:{description:"The id of the identity store. Absent = found; a value = e\
xactly this one, else the run stops.",type:"string",maxLength:36,pattern:"^(?:d-[0-9a-f]{10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-\
9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$",patternErrorMessage:"must be the id of an identity store, such as d-9967a1b2c3"},organizationId:{
description:"The id of the organization. Absent = found; a value = exactly this one, else the run stops.",type:"string",
pattern:"^o-[a-z0-9]{10,32}$",patternErrorMessage:"must be the id of an organization, such as o-a1b2c3d4e5"},vantage:{description:"\
From where accessctl looks: the management account or a delegated administrator. Absent = detected.",type:"string",enum:[
"management","delegated"]},accessControlAttributes:{description:"Attributes for access control (ABAC): attribute name to\
 its source in the identity store, ${path:\u2026}. At most 50. Absent = not managed, {} = none, a value = exactly these.",
type:"object",maxProperties:50,propertyNames:{minLength:1,maxLength:128,pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",patternErrorMessage:"\
may hold only letters, digits, blanks and _ . : / = + - @"},additionalProperties:{description:"The source of the attribu\
te's value, such as ${path:enterprise.costCenter}.",type:"string",minLength:1,maxLength:256,pattern:'^\\$\\{(?:path|dir):[\
\\p{L}\\p{Z}\\p{N}_.:/=+\\-@\\[\\]\\\\"]+\\}$',patternErrorMessage:"must be a source such as ${path:enterprise.costCente\
r}"}}}},schema84={description:"Lets one plan pass one guardrail of the level override.",type:"object",additionalProperties:!1,
required:["guardrail","fingerprint","reason"],properties:{guardrail:{description:"The guardrail that is passed.",type:"s\
tring",enum:["deletions","neverEmpty","lastAssignment","breakGlass","minAdmins","keepSelf","protected","forbid","session\
Duration"]},fingerprint:{description:"The fingerprint of the plan, 12 hexadecimal digits (quoted); another plan is not c\
overed.",type:"string",pattern:"^[0-9a-f]{12}$",patternErrorMessage:"must be the fingerprint that the plan shows: 12 hex\
adecimal digits"},reason:{description:"Why it is right this time.",type:"string",minLength:1,maxLength:1024}}},func0=Object.
prototype.hasOwnProperty,func48=require_ucs2length().default,pattern0=new RegExp("^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$",
"u"),pattern1=new RegExp("^(?:[a-z]+-){2,3}\\d$","u"),pattern2=new RegExp("^arn:aws(?:-[a-z]{1,5}){0,3}:sso:::instance/(\
?:sso)?ins-[a-zA-Z0-9.-]{16}$","u"),pattern3=new RegExp("^(?:d-[0-9a-f]{10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]\
{4}-[0-9a-f]{12})$","u"),pattern4=new RegExp("^o-[a-z0-9]{10,32}$","u"),pattern5=new RegExp("^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]\
+$","u"),pattern6=new RegExp('^\\$\\{(?:path|dir):[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@\\[\\]\\\\"]+\\}$',"u"),pattern26=new RegExp(
"^[A-Za-z0-9_+=,.@-]+$","u"),pattern52=new RegExp("^[0-9a-f]{12}$","u"),schema14={description:"Where users and groups co\
me from. Absent = not managed: only AWS is read.",type:"object",additionalProperties:!1,required:["provider"],properties:{
provider:{description:"entra = Microsoft Entra ID; identityCenter = the built-in directory, and nothing of Entra is touc\
hed.",type:"string",enum:["entra","identityCenter"]},tenantId:{description:"The tenant of Entra, a GUID. Absent = the te\
nant of the credentials; a value = exactly this one, else the run stops.",type:"string",pattern:"^[0-9a-fA-F]{8}-[0-9a-f\
A-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",patternErrorMessage:"must be a GUID such as 5f6e7d8c-1111-4222-8\
333-944445555666"},cloud:{description:"The Microsoft cloud of the tenant. Absent = global.",type:"string",enum:["global",
"usGov","usGovDod","china"],default:"global"},enterpriseApp:{$ref:"#/definitions/EnterpriseApp"},saml:{$ref:"#/definitio\
ns/Saml"},scim:{$ref:"#/definitions/Scim"}}},pattern7=new RegExp("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA\
-F]{4}-[0-9a-fA-F]{12}$","u"),schema15={description:"The enterprise app in Entra that joins Entra and AWS: made from the\
 gallery where it is missing, set so that only who is assigned may sign in, never deleted. Absent = not managed, and nei\
ther are saml and scim.",type:"object",additionalProperties:!1,required:["displayName"],properties:{displayName:{description:"\
Its name in Entra. Where no app has it and appId is absent, one is made: pin appId before either name changes.",type:"st\
ring",minLength:1,maxLength:256},appId:{description:"Its application (client) id, a GUID. Absent = found by displayName \
among the apps of AWS's gallery template, or made from it; a value = exactly this one, and displayName must agree, else \
the run stops.",type:"string",pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",patternErrorMessage:"\
must be a GUID such as 5f6e7d8c-1111-4222-8333-944445555666"},assignments:{description:"Who assigns groups and users to \
the app: managed (the default when absent) = accessctl: exactly those of groups and those of users, each where the file \
has that key (removals: what prune and ignore allow); external = someone else, accessctl only warns of who is missing.",
type:"string",enum:["managed","external"],default:"managed"},notificationEmails:{description:"Who gets the mails about t\
he expiring signing certificate, at most 5. Absent = not managed, [] = nobody, a value = exactly these.",type:"array",maxItems:5,
uniqueItems:!0,items:{$ref:"#/definitions/EmailAddress"}}}},schema16={description:"An e-mail address.",type:"string",maxLength:320,
pattern:"^[^\\s@]+@[^\\s@]+$",patternErrorMessage:"must be an e-mail address"},pattern9=new RegExp("^[^\\s@]+@[^\\s@]+$",
"u");function validate12(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.displayName===void 0||!func0.call(data,"displayName")){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"displayName"},message:"must have requir\
ed property 'displayName'",schema:schema15.required,parentSchema:schema15,data};vErrors===null?vErrors=[err0]:vErrors.push(
err0),errors++}for(let key0 of Object.keys(data))if(!(key0==="displayName"||key0==="appId"||key0==="assignments"||key0===
"notificationEmails")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema15,data};vErrors===null?
vErrors=[err1]:vErrors.push(err1),errors++}if(data.displayName!==void 0&&func0.call(data,"displayName")){let data0=data.
displayName;if(typeof data0=="string"){if(func48(data0)>256){let err2={instancePath:instancePath+"/displayName",schemaPath:"\
#/properties/displayName/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characte\
rs",schema:256,parentSchema:schema15.properties.displayName,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),
errors++}if(func48(data0)<1){let err3={instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/min\
Length",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema15.
properties.displayName,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath:instancePath+
"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type:"string"},message:"must be string",
schema:schema15.properties.displayName.type,parentSchema:schema15.properties.displayName,data:data0};vErrors===null?vErrors=
[err4]:vErrors.push(err4),errors++}}if(data.appId!==void 0&&func0.call(data,"appId")){let data1=data.appId;if(typeof data1==
"string"){if(!pattern7.test(data1)){let err5={instancePath:instancePath+"/appId",schemaPath:"#/properties/appId/pattern",
keyword:"pattern",params:{pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:'\
must match pattern "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"',schema:"^[0-9a-fA-F]\
{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",parentSchema:schema15.properties.appId,data:data1};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/appId",schemaPath:"#/propert\
ies/appId/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema15.properties.appId.type,parentSchema:schema15.
properties.appId,data:data1};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.assignments!==void 0&&func0.
call(data,"assignments")){let data2=data.assignments;if(typeof data2!="string"){let err7={instancePath:instancePath+"/as\
signments",schemaPath:"#/properties/assignments/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema15.
properties.assignments.type,parentSchema:schema15.properties.assignments,data:data2};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}if(!(data2==="managed"||data2==="external")){let err8={instancePath:instancePath+"/assignments",schemaPath:"\
#/properties/assignments/enum",keyword:"enum",params:{allowedValues:schema15.properties.assignments.enum},message:"must \
be equal to one of the allowed values",schema:schema15.properties.assignments.enum,parentSchema:schema15.properties.assignments,
data:data2};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.notificationEmails!==void 0&&func0.call(data,
"notificationEmails")){let data3=data.notificationEmails;if(Array.isArray(data3)){if(data3.length>5){let err9={instancePath:instancePath+
"/notificationEmails",schemaPath:"#/properties/notificationEmails/maxItems",keyword:"maxItems",params:{limit:5},message:"\
must NOT have more than 5 items",schema:5,parentSchema:schema15.properties.notificationEmails,data:data3};vErrors===null?
vErrors=[err9]:vErrors.push(err9),errors++}let len0=data3.length;for(let i0=0;i0<len0;i0++){let data4=data3[i0];if(typeof data4==
"string"){if(func48(data4)>320){let err10={instancePath:instancePath+"/notificationEmails/"+i0,schemaPath:"#/definitions\
/EmailAddress/maxLength",keyword:"maxLength",params:{limit:320},message:"must NOT have more than 320 characters",schema:320,
parentSchema:schema16,data:data4};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(!pattern9.test(data4)){
let err11={instancePath:instancePath+"/notificationEmails/"+i0,schemaPath:"#/definitions/EmailAddress/pattern",keyword:"\
pattern",params:{pattern:"^[^\\s@]+@[^\\s@]+$"},message:'must match pattern "^[^\\s@]+@[^\\s@]+$"',schema:"^[^\\s@]+@[^\\s\
@]+$",parentSchema:schema16,data:data4};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={instancePath:instancePath+
"/notificationEmails/"+i0,schemaPath:"#/definitions/EmailAddress/type",keyword:"type",params:{type:"string"},message:"mu\
st be string",schema:schema16.type,parentSchema:schema16,data:data4};vErrors===null?vErrors=[err12]:vErrors.push(err12),
errors++}}}else{let err13={instancePath:instancePath+"/notificationEmails",schemaPath:"#/properties/notificationEmails/t\
ype",keyword:"type",params:{type:"array"},message:"must be array",schema:schema15.properties.notificationEmails.type,parentSchema:schema15.
properties.notificationEmails,data:data3};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}}else{let err14={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema15.type,parentSchema:schema15,
data};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}return validate12.errors=vErrors,errors===0}var schema17={
description:"Single sign-on from Entra to AWS by SAML; with it, the app's sign-on mode is SAML. It needs enterpriseApp. \
Absent = not managed.",type:"object",additionalProperties:!1,properties:{serviceProvider:{$ref:"#/definitions/ServicePro\
vider"},signInUrl:{description:"The AWS access portal, where a sign-in begins. Absent = not managed, a value = exactly t\
his.",type:"string",maxLength:2048,pattern:"^https://[^\\s/]+(?:/\\S*)?$",patternErrorMessage:"must be a URL that begins\
 with https://"},relayState:{description:'Where a person lands after a sign-in that begins in Entra. Absent = not manage\
d, "" = none, a value = exactly this.',type:"string",maxLength:2048,pattern:"^(?:https://[^\\s/]+(?:/\\S*)?)?$",patternErrorMessage:'\
must be a URL that begins with https://, or "" for none'},groupClaim:{description:"Which groups the assertion names. IAM\
 Identity Center takes groups from SCIM, so none is right for most. Absent = not managed (a new app begins with none), a\
 value = exactly this.",type:"string",enum:["none","securityGroups","applicationGroups","all"]},claims:{description:"Fur\
ther claims in the assertion, kept in a claims mapping policy of Entra. Absent = not managed, [] = none, a value = exact\
ly these.",type:"array",items:{$ref:"#/definitions/Claim"}},certificate:{$ref:"#/definitions/Certificate"},identityProvider:{
$ref:"#/definitions/IdentityProvider"}}},schema22={description:"One claim in the assertion.",type:"object",additionalProperties:!1,
required:["name","source"],properties:{name:{description:"The claim's name, such as Role or AccessControl:CostCenter.",type:"\
string",minLength:1,maxLength:512},namespace:{description:`The claim's namespace, a URI. Absent or "" = none.`,type:"str\
ing",maxLength:1024,pattern:"^(?:[A-Za-z][A-Za-z0-9+.-]*:\\S+)?$",patternErrorMessage:'must be a URI, or "" for none'},source:{
description:"The attribute in Entra that the value comes from, such as user.department.",type:"string",minLength:1,maxLength:512}}},
schema18={description:"AWS as Entra must know it: either metadataFile, or entityId and acsUrls. Absent = not managed.",type:"\
object",additionalProperties:!1,properties:{metadataFile:{description:"The metadata that a person downloaded from AWS, a\
s a file below the folder of access.yaml. While the file is not there, what it would say is not managed. Absent = entity\
Id and acsUrls say it.",allOf:[{$ref:"#/definitions/FilePath"}]},entityId:{description:"The issuer URL that AWS shows: t\
he app's identifier. Absent = metadataFile says it, else not managed.",allOf:[{$ref:"#/definitions/Url"}]},acsUrls:{description:"\
The assertion consumer service URLs that AWS shows, one or more for each Region: the app's reply URLs. Absent = metadata\
File says them, else not managed.",type:"array",minItems:1,uniqueItems:!0,items:{$ref:"#/definitions/Url"}}}},schema20={
description:"An https URL.",type:"string",maxLength:2048,pattern:"^https://[^\\s/]+(?:/\\S*)?$",patternErrorMessage:"mus\
t be a URL that begins with https://"},pattern11=new RegExp("^https://[^\\s/]+(?:/\\S*)?$","u");function validate15(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="metadataFile"||key0==="entityId"||key0==="acsUrls")){
let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties",schema:!1,parentSchema:schema18,data};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.metadataFile!==void 0&&func0.call(data,"metadataFile")){let data0=data.metadataFile;if(typeof data0==
"string"){if(func48(data0)>1024){let err1={instancePath:instancePath+"/metadataFile",schemaPath:"#/definitions/FilePath/\
maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema12,
data:data0};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(func48(data0)<1){let err2={instancePath:instancePath+
"/metadataFile",schemaPath:"#/definitions/FilePath/minLength",keyword:"minLength",params:{limit:1},message:"must NOT hav\
e fewer than 1 characters",schema:1,parentSchema:schema12,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}
if(!pattern0.test(data0)){let err3={instancePath:instancePath+"/metadataFile",schemaPath:"#/definitions/FilePath/pattern",
keyword:"pattern",params:{pattern:"^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$"},message:'must match pattern "^(?!/)(?!(?:.\
*/)?\\.\\.(?:/|$))[^\\\\]+$"',schema:"^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$",parentSchema:schema12,data:data0};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath:instancePath+"/metadataFile",schemaPath:"#/\
definitions/FilePath/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema12.type,parentSchema:schema12,
data:data0};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.entityId!==void 0&&func0.call(data,"entit\
yId")){let data1=data.entityId;if(typeof data1=="string"){if(func48(data1)>2048){let err5={instancePath:instancePath+"/e\
ntityId",schemaPath:"#/definitions/Url/maxLength",keyword:"maxLength",params:{limit:2048},message:"must NOT have more th\
an 2048 characters",schema:2048,parentSchema:schema20,data:data1};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
if(!pattern11.test(data1)){let err6={instancePath:instancePath+"/entityId",schemaPath:"#/definitions/Url/pattern",keyword:"\
pattern",params:{pattern:"^https://[^\\s/]+(?:/\\S*)?$"},message:'must match pattern "^https://[^\\s/]+(?:/\\S*)?$"',schema:"\
^https://[^\\s/]+(?:/\\S*)?$",parentSchema:schema20,data:data1};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{
let err7={instancePath:instancePath+"/entityId",schemaPath:"#/definitions/Url/type",keyword:"type",params:{type:"string"},
message:"must be string",schema:schema20.type,parentSchema:schema20,data:data1};vErrors===null?vErrors=[err7]:vErrors.push(
err7),errors++}}if(data.acsUrls!==void 0&&func0.call(data,"acsUrls")){let data2=data.acsUrls;if(Array.isArray(data2)){if(data2.
length<1){let err8={instancePath:instancePath+"/acsUrls",schemaPath:"#/properties/acsUrls/minItems",keyword:"minItems",params:{
limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema18.properties.acsUrls,data:data2};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];if(typeof data3==
"string"){if(func48(data3)>2048){let err9={instancePath:instancePath+"/acsUrls/"+i0,schemaPath:"#/definitions/Url/maxLen\
gth",keyword:"maxLength",params:{limit:2048},message:"must NOT have more than 2048 characters",schema:2048,parentSchema:schema20,
data:data3};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(!pattern11.test(data3)){let err10={instancePath:instancePath+
"/acsUrls/"+i0,schemaPath:"#/definitions/Url/pattern",keyword:"pattern",params:{pattern:"^https://[^\\s/]+(?:/\\S*)?$"},
message:'must match pattern "^https://[^\\s/]+(?:/\\S*)?$"',schema:"^https://[^\\s/]+(?:/\\S*)?$",parentSchema:schema20,
data:data3};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}else{let err11={instancePath:instancePath+"/acs\
Urls/"+i0,schemaPath:"#/definitions/Url/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema20.
type,parentSchema:schema20,data:data3};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}}}else{let err12={instancePath:instancePath+
"/acsUrls",schemaPath:"#/properties/acsUrls/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema18.
properties.acsUrls.type,parentSchema:schema18.properties.acsUrls,data:data2};vErrors===null?vErrors=[err12]:vErrors.push(
err12),errors++}}}else{let err13={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must b\
e object",schema:schema18.type,parentSchema:schema18,data};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}return validate15.
errors=vErrors,errors===0}var schema23={description:"The certificate that Entra signs assertions with: a new one is made\
 when none lasts longer than renewBefore, and none is ever deleted. {} = with the defaults below. Absent = none is made \
(identityProvider.uploadedThumbprint still activates one that is there).",type:"object",additionalProperties:!1,properties:{
validity:{description:"How long a new certificate is valid. Absent = P3Y.",allOf:[{$ref:"#/definitions/CalendarDuration"}]},
renewBefore:{description:"How long before the end of the last one a new certificate is made, and AWS and people are to b\
e told. Absent = P60D.",allOf:[{$ref:"#/definitions/CalendarDuration"}]}}},schema24={description:"An ISO 8601 duration i\
n years, months, weeks or days, such as P3Y or P60D.",type:"string",maxLength:100,pattern:"^P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,\
4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$",patternErrorMessage:"must be a duration in years, months, weeks or days, such as P3Y\
 or P60D"},pattern16=new RegExp("^P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$","u");function validate17(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="validity"||key0==="renewBefore")){let err0={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT ha\
ve additional properties",schema:!1,parentSchema:schema23,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.validity!==void 0&&func0.call(data,"validity")){let data0=data.validity;if(typeof data0=="string"){if(func48(data0)>
100){let err1={instancePath:instancePath+"/validity",schemaPath:"#/definitions/CalendarDuration/maxLength",keyword:"maxL\
ength",params:{limit:100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema24,data:data0};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern16.test(data0)){let err2={instancePath:instancePath+
"/validity",schemaPath:"#/definitions/CalendarDuration/pattern",keyword:"pattern",params:{pattern:"^P(?=\\d)(?:\\d{1,4}Y)?\
(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$"},message:'must match pattern "^P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W\
)?(?:\\d{1,4}D)?$"',schema:"^P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$",parentSchema:schema24,data:data0};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/validity",schemaPath:"\
#/definitions/CalendarDuration/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema24.type,
parentSchema:schema24,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.renewBefore!==void 0&&
func0.call(data,"renewBefore")){let data1=data.renewBefore;if(typeof data1=="string"){if(func48(data1)>100){let err4={instancePath:instancePath+
"/renewBefore",schemaPath:"#/definitions/CalendarDuration/maxLength",keyword:"maxLength",params:{limit:100},message:"mus\
t NOT have more than 100 characters",schema:100,parentSchema:schema24,data:data1};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}if(!pattern16.test(data1)){let err5={instancePath:instancePath+"/renewBefore",schemaPath:"#/definiti\
ons/CalendarDuration/pattern",keyword:"pattern",params:{pattern:"^P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,\
4}D)?$"},message:'must match pattern "^P(?=\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$"',schema:"^P(?=\
\\d)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?$",parentSchema:schema24,data:data1};vErrors===null?vErrors=
[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/renewBefore",schemaPath:"#/definitions/Ca\
lendarDuration/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema24.type,parentSchema:schema24,
data:data1};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}return validate17.errors=vErrors,errors===0}var schema26={description:"E\
ntra as AWS must know it. No API takes this: accessctl writes the metadata, a person uploads it.",type:"object",additionalProperties:!1,
properties:{metadataFile:{description:"Where accessctl writes Entra's federation metadata, below the folder of access.ya\
ml, with each new certificate and with `accessctl saml metadata`; beside it, with the ending .pem, the newest certificat\
e alone. Absent = neither is written.",allOf:[{$ref:"#/definitions/FilePath"}]},uploadedThumbprint:{description:"The SHA\
-1 thumbprint of the certificate that AWS now has, said by the person who uploaded it. Entra is made to sign with it whi\
le it is a valid certificate of the app. Absent = no certificate is activated.",type:"string",pattern:"^[0-9A-Fa-f]{40}$",
patternErrorMessage:"must be a SHA-1 thumbprint: 40 hexadecimal digits without colons"}}},pattern19=new RegExp("^[0-9A-F\
a-f]{40}$","u");function validate19(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="metadataFi\
le"||key0==="uploadedThumbprint")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalPropert\
ies",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema26,data};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.metadataFile!==void 0&&func0.call(data,"metadataFile")){
let data0=data.metadataFile;if(typeof data0=="string"){if(func48(data0)>1024){let err1={instancePath:instancePath+"/meta\
dataFile",schemaPath:"#/definitions/FilePath/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have m\
ore than 1024 characters",schema:1024,parentSchema:schema12,data:data0};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}if(func48(data0)<1){let err2={instancePath:instancePath+"/metadataFile",schemaPath:"#/definitions/FilePath/minL\
ength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12,
data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!pattern0.test(data0)){let err3={instancePath:instancePath+
"/metadataFile",schemaPath:"#/definitions/FilePath/pattern",keyword:"pattern",params:{pattern:"^(?!/)(?!(?:.*/)?\\.\\.(?:/\
|$))[^\\\\]+$"},message:'must match pattern "^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$"',schema:"^(?!/)(?!(?:.*/)?\\.\\.(?:\
/|$))[^\\\\]+$",parentSchema:schema12,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={
instancePath:instancePath+"/metadataFile",schemaPath:"#/definitions/FilePath/type",keyword:"type",params:{type:"string"},
message:"must be string",schema:schema12.type,parentSchema:schema12,data:data0};vErrors===null?vErrors=[err4]:vErrors.push(
err4),errors++}}if(data.uploadedThumbprint!==void 0&&func0.call(data,"uploadedThumbprint")){let data1=data.uploadedThumbprint;
if(typeof data1=="string"){if(!pattern19.test(data1)){let err5={instancePath:instancePath+"/uploadedThumbprint",schemaPath:"\
#/properties/uploadedThumbprint/pattern",keyword:"pattern",params:{pattern:"^[0-9A-Fa-f]{40}$"},message:'must match patt\
ern "^[0-9A-Fa-f]{40}$"',schema:"^[0-9A-Fa-f]{40}$",parentSchema:schema26.properties.uploadedThumbprint,data:data1};vErrors===
null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={instancePath:instancePath+"/uploadedThumbprint",schemaPath:"\
#/properties/uploadedThumbprint/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema26.properties.
uploadedThumbprint.type,parentSchema:schema26.properties.uploadedThumbprint,data:data1};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"mus\
t be object",schema:schema26.type,parentSchema:schema26,data};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}
return validate19.errors=vErrors,errors===0}var pattern14=new RegExp("^(?:https://[^\\s/]+(?:/\\S*)?)?$","u"),pattern15=new RegExp(
"^(?:[A-Za-z][A-Za-z0-9+.-]*:\\S+)?$","u");function validate14(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0===
"serviceProvider"||key0==="signInUrl"||key0==="relayState"||key0==="groupClaim"||key0==="claims"||key0==="certificate"||
key0==="identityProvider")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema17,data};vErrors===null?
vErrors=[err0]:vErrors.push(err0),errors++}if(data.serviceProvider!==void 0&&func0.call(data,"serviceProvider")&&(validate15(
data.serviceProvider,{instancePath:instancePath+"/serviceProvider",parentData:data,parentDataProperty:"serviceProvider",
rootData})||(vErrors=vErrors===null?validate15.errors:appended(vErrors,validate15.errors),errors=vErrors.length)),data.signInUrl!==
void 0&&func0.call(data,"signInUrl")){let data1=data.signInUrl;if(typeof data1=="string"){if(func48(data1)>2048){let err1={
instancePath:instancePath+"/signInUrl",schemaPath:"#/properties/signInUrl/maxLength",keyword:"maxLength",params:{limit:2048},
message:"must NOT have more than 2048 characters",schema:2048,parentSchema:schema17.properties.signInUrl,data:data1};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern11.test(data1)){let err2={instancePath:instancePath+"/signInU\
rl",schemaPath:"#/properties/signInUrl/pattern",keyword:"pattern",params:{pattern:"^https://[^\\s/]+(?:/\\S*)?$"},message:'\
must match pattern "^https://[^\\s/]+(?:/\\S*)?$"',schema:"^https://[^\\s/]+(?:/\\S*)?$",parentSchema:schema17.properties.
signInUrl,data:data1};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+
"/signInUrl",schemaPath:"#/properties/signInUrl/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema17.
properties.signInUrl.type,parentSchema:schema17.properties.signInUrl,data:data1};vErrors===null?vErrors=[err3]:vErrors.push(
err3),errors++}}if(data.relayState!==void 0&&func0.call(data,"relayState")){let data2=data.relayState;if(typeof data2=="\
string"){if(func48(data2)>2048){let err4={instancePath:instancePath+"/relayState",schemaPath:"#/properties/relayState/ma\
xLength",keyword:"maxLength",params:{limit:2048},message:"must NOT have more than 2048 characters",schema:2048,parentSchema:schema17.
properties.relayState,data:data2};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(!pattern14.test(data2)){let err5={
instancePath:instancePath+"/relayState",schemaPath:"#/properties/relayState/pattern",keyword:"pattern",params:{pattern:"\
^(?:https://[^\\s/]+(?:/\\S*)?)?$"},message:'must match pattern "^(?:https://[^\\s/]+(?:/\\S*)?)?$"',schema:"^(?:https:/\
/[^\\s/]+(?:/\\S*)?)?$",parentSchema:schema17.properties.relayState,data:data2};vErrors===null?vErrors=[err5]:vErrors.push(
err5),errors++}}else{let err6={instancePath:instancePath+"/relayState",schemaPath:"#/properties/relayState/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema17.properties.relayState.type,parentSchema:schema17.properties.
relayState,data:data2};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.groupClaim!==void 0&&func0.call(
data,"groupClaim")){let data3=data.groupClaim;if(typeof data3!="string"){let err7={instancePath:instancePath+"/groupClai\
m",schemaPath:"#/properties/groupClaim/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema17.
properties.groupClaim.type,parentSchema:schema17.properties.groupClaim,data:data3};vErrors===null?vErrors=[err7]:vErrors.
push(err7),errors++}if(!(data3==="none"||data3==="securityGroups"||data3==="applicationGroups"||data3==="all")){let err8={
instancePath:instancePath+"/groupClaim",schemaPath:"#/properties/groupClaim/enum",keyword:"enum",params:{allowedValues:schema17.
properties.groupClaim.enum},message:"must be equal to one of the allowed values",schema:schema17.properties.groupClaim.enum,
parentSchema:schema17.properties.groupClaim,data:data3};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}if(data.
claims!==void 0&&func0.call(data,"claims")){let data4=data.claims;if(Array.isArray(data4)){let len0=data4.length;for(let i0=0;i0<
len0;i0++){let data5=data4[i0];if(data5&&typeof data5=="object"&&!Array.isArray(data5)){if(data5.name===void 0||!func0.call(
data5,"name")){let err9={instancePath:instancePath+"/claims/"+i0,schemaPath:"#/definitions/Claim/required",keyword:"requ\
ired",params:{missingProperty:"name"},message:"must have required property 'name'",schema:schema22.required,parentSchema:schema22,
data:data5};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(data5.source===void 0||!func0.call(data5,"sourc\
e")){let err10={instancePath:instancePath+"/claims/"+i0,schemaPath:"#/definitions/Claim/required",keyword:"required",params:{
missingProperty:"source"},message:"must have required property 'source'",schema:schema22.required,parentSchema:schema22,
data:data5};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}for(let key1 of Object.keys(data5))if(!(key1==="\
name"||key1==="namespace"||key1==="source")){let err11={instancePath:instancePath+"/claims/"+i0,schemaPath:"#/definition\
s/Claim/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have add\
itional properties",schema:!1,parentSchema:schema22,data:data5};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}
if(data5.name!==void 0&&func0.call(data5,"name")){let data6=data5.name;if(typeof data6=="string"){if(func48(data6)>512){
let err12={instancePath:instancePath+"/claims/"+i0+"/name",schemaPath:"#/definitions/Claim/properties/name/maxLength",keyword:"\
maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:schema22.properties.
name,data:data6};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(func48(data6)<1){let err13={instancePath:instancePath+
"/claims/"+i0+"/name",schemaPath:"#/definitions/Claim/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"\
must NOT have fewer than 1 characters",schema:1,parentSchema:schema22.properties.name,data:data6};vErrors===null?vErrors=
[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+"/claims/"+i0+"/name",schemaPath:"#/defi\
nitions/Claim/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema22.properties.
name.type,parentSchema:schema22.properties.name,data:data6};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}
if(data5.namespace!==void 0&&func0.call(data5,"namespace")){let data7=data5.namespace;if(typeof data7=="string"){if(func48(
data7)>1024){let err15={instancePath:instancePath+"/claims/"+i0+"/namespace",schemaPath:"#/definitions/Claim/properties/\
namespace/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,
parentSchema:schema22.properties.namespace,data:data7};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(!pattern15.
test(data7)){let err16={instancePath:instancePath+"/claims/"+i0+"/namespace",schemaPath:"#/definitions/Claim/properties/\
namespace/pattern",keyword:"pattern",params:{pattern:"^(?:[A-Za-z][A-Za-z0-9+.-]*:\\S+)?$"},message:'must match pattern \
"^(?:[A-Za-z][A-Za-z0-9+.-]*:\\S+)?$"',schema:"^(?:[A-Za-z][A-Za-z0-9+.-]*:\\S+)?$",parentSchema:schema22.properties.namespace,
data:data7};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}else{let err17={instancePath:instancePath+"/cla\
ims/"+i0+"/namespace",schemaPath:"#/definitions/Claim/properties/namespace/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema22.properties.namespace.type,parentSchema:schema22.properties.namespace,data:data7};vErrors===
null?vErrors=[err17]:vErrors.push(err17),errors++}}if(data5.source!==void 0&&func0.call(data5,"source")){let data8=data5.
source;if(typeof data8=="string"){if(func48(data8)>512){let err18={instancePath:instancePath+"/claims/"+i0+"/source",schemaPath:"\
#/definitions/Claim/properties/source/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than\
 512 characters",schema:512,parentSchema:schema22.properties.source,data:data8};vErrors===null?vErrors=[err18]:vErrors.push(
err18),errors++}if(func48(data8)<1){let err19={instancePath:instancePath+"/claims/"+i0+"/source",schemaPath:"#/definitio\
ns/Claim/properties/source/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 character\
s",schema:1,parentSchema:schema22.properties.source,data:data8};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}else{
let err20={instancePath:instancePath+"/claims/"+i0+"/source",schemaPath:"#/definitions/Claim/properties/source/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema22.properties.source.type,parentSchema:schema22.properties.
source,data:data8};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}}else{let err21={instancePath:instancePath+
"/claims/"+i0,schemaPath:"#/definitions/Claim/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema22.
type,parentSchema:schema22,data:data5};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}}else{let err22={instancePath:instancePath+
"/claims",schemaPath:"#/properties/claims/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema17.
properties.claims.type,parentSchema:schema17.properties.claims,data:data4};vErrors===null?vErrors=[err22]:vErrors.push(err22),
errors++}}data.certificate!==void 0&&func0.call(data,"certificate")&&(validate17(data.certificate,{instancePath:instancePath+
"/certificate",parentData:data,parentDataProperty:"certificate",rootData})||(vErrors=vErrors===null?validate17.errors:appended(
vErrors,validate17.errors),errors=vErrors.length)),data.identityProvider!==void 0&&func0.call(data,"identityProvider")&&
(validate19(data.identityProvider,{instancePath:instancePath+"/identityProvider",parentData:data,parentDataProperty:"ide\
ntityProvider",rootData})||(vErrors=vErrors===null?validate19.errors:appended(vErrors,validate19.errors),errors=vErrors.
length))}else{let err23={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",
schema:schema17.type,parentSchema:schema17,data};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}return validate14.
errors=vErrors,errors===0}var schema28={description:"The synchronization of users and groups from Entra to AWS (SCIM): m\
ade where it is missing, never deleted. It needs enterpriseApp. Absent = not managed.",type:"object",additionalProperties:!1,
properties:{endpoint:{description:"The SCIM endpoint that AWS shows. Absent = not managed, but a new synchronization wai\
ts for it; a value = exactly this.",type:"string",maxLength:256,pattern:"^https://scim\\.[a-z0-9-]+\\.(?:amazonaws\\.com|am\
azonaws\\.com\\.cn|api\\.aws)/[A-Za-z0-9-]+/scim/v2/?$",patternErrorMessage:"must be the SCIM endpoint that AWS shows, s\
uch as https://scim.eu-central-1.amazonaws.com/a1b2c3d4e5f-0123-4567-89ab-cdef01234567/scim/v2/"},token:{$ref:"#/definit\
ions/ScimToken"},state:{description:"Whether the synchronization runs. Absent = not managed (a new one, and one that was\
 never started, is started), a value = exactly this.",type:"string",enum:["running","paused"]},scope:{description:"Who i\
s synchronized: assigned = users and groups assigned to the app; all = everybody in the tenant. Absent = not managed (a \
new one: assigned), a value = exactly this.",type:"string",enum:["assigned","all"]},notificationEmail:{description:'Who \
gets a mail when the synchronization is put into quarantine. Absent = not managed (a new one: nobody), "" = nobody, a va\
lue = exactly this.',type:"string",maxLength:320,pattern:"^(?:[^\\s@]+@[^\\s@]+)?$",patternErrorMessage:'must be an e-ma\
il address, or "" for nobody'},deletionThreshold:{description:"Entra stops a cycle that would delete or disable this man\
y users and groups. Absent = not managed (a new one: 500), a value = exactly this.",type:"integer",minimum:1,maximum:1e5}}},
pattern20=new RegExp("^https://scim\\.[a-z0-9-]+\\.(?:amazonaws\\.com|amazonaws\\.com\\.cn|api\\.aws)/[A-Za-z0-9-]+/scim/v2/?$",
"u"),pattern23=new RegExp("^(?:[^\\s@]+@[^\\s@]+)?$","u"),schema29={description:"The access token for SCIM. The token it\
self never stands in a file, and a token alone is never a difference: `accessctl scim set-token` sends a new one. Absent\
 = what has to send it fails.",type:"object",additionalProperties:!1,required:["env"],properties:{env:{description:"The \
environment variable that holds the token when it is sent or tried; nothing else needs it.",type:"string",maxLength:128,
pattern:"^[A-Za-z_][A-Za-z0-9_]*$",patternErrorMessage:"must be the name of an environment variable, such as ACCESSCTL_S\
CIM_TOKEN"},expires:{description:"When the token ends: no API tells. Plans and `accessctl status` warn from 30 days befo\
re. Absent = unknown, and nothing warns in time.",allOf:[{$ref:"#/definitions/Instant"}]}}},schema30={description:"A dat\
e (2027-03-31: the end of that day, UTC) or an instant with its offset (2027-03-31T18:00:00Z).",type:"string",maxLength:40,
pattern:"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?$",patternErrorMessage:"must be a da\
te such as 2027-03-31, or an instant with its offset such as 2027-03-31T18:00:00Z"},pattern21=new RegExp("^[A-Za-z_][A-Z\
a-z0-9_]*$","u"),pattern22=new RegExp("^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?$","u");
function validate23(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.env===void 0||!func0.call(data,"env")){let err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"env"},message:"must have required property 'env'",schema:schema29.
required,parentSchema:schema29,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(
data))if(!(key0==="env"||key0==="expires")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema29,
data};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.env!==void 0&&func0.call(data,"env")){let data0=data.
env;if(typeof data0=="string"){if(func48(data0)>128){let err2={instancePath:instancePath+"/env",schemaPath:"#/properties\
/env/maxLength",keyword:"maxLength",params:{limit:128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema29.
properties.env,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!pattern21.test(data0)){let err3={
instancePath:instancePath+"/env",schemaPath:"#/properties/env/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z_][A-Z\
a-z0-9_]*$"},message:'must match pattern "^[A-Za-z_][A-Za-z0-9_]*$"',schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema29.
properties.env,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{let err4={instancePath:instancePath+
"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema29.
properties.env.type,parentSchema:schema29.properties.env,data:data0};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}
if(data.expires!==void 0&&func0.call(data,"expires")){let data1=data.expires;if(typeof data1=="string"){if(func48(data1)>
40){let err5={instancePath:instancePath+"/expires",schemaPath:"#/definitions/Instant/maxLength",keyword:"maxLength",params:{
limit:40},message:"must NOT have more than 40 characters",schema:40,parentSchema:schema30,data:data1};vErrors===null?vErrors=
[err5]:vErrors.push(err5),errors++}if(!pattern22.test(data1)){let err6={instancePath:instancePath+"/expires",schemaPath:"\
#/definitions/Instant/pattern",keyword:"pattern",params:{pattern:"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\\
d{2}:\\d{2}))?$"},message:'must match pattern "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?$"',
schema:"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?$",parentSchema:schema30,data:data1};
vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/expires",schemaPath:"\
#/definitions/Instant/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema30.type,parentSchema:schema30,
data:data1};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{let err8={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}return validate23.errors=vErrors,errors===0}function validate22(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){for(let key0 of Object.keys(data))if(!(key0==="endpoint"||key0==="token"||key0==="state"||key0==="scope"||key0===
"notificationEmail"||key0==="deletionThreshold")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"ad\
ditionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema28,
data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.endpoint!==void 0&&func0.call(data,"endpoint")){
let data0=data.endpoint;if(typeof data0=="string"){if(func48(data0)>256){let err1={instancePath:instancePath+"/endpoint",
schemaPath:"#/properties/endpoint/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256\
 characters",schema:256,parentSchema:schema28.properties.endpoint,data:data0};vErrors===null?vErrors=[err1]:vErrors.push(
err1),errors++}if(!pattern20.test(data0)){let err2={instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpo\
int/pattern",keyword:"pattern",params:{pattern:"^https://scim\\.[a-z0-9-]+\\.(?:amazonaws\\.com|amazonaws\\.com\\.cn|api\\.aws\
)/[A-Za-z0-9-]+/scim/v2/?$"},message:'must match pattern "^https://scim\\.[a-z0-9-]+\\.(?:amazonaws\\.com|amazonaws\\.com\\.c\
n|api\\.aws)/[A-Za-z0-9-]+/scim/v2/?$"',schema:"^https://scim\\.[a-z0-9-]+\\.(?:amazonaws\\.com|amazonaws\\.com\\.cn|api\\.aws\
)/[A-Za-z0-9-]+/scim/v2/?$",parentSchema:schema28.properties.endpoint,data:data0};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}}else{let err3={instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema28.properties.endpoint.type,parentSchema:schema28.properties.
endpoint,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.token!==void 0&&func0.call(data,
"token")&&(validate23(data.token,{instancePath:instancePath+"/token",parentData:data,parentDataProperty:"token",rootData})||
(vErrors=vErrors===null?validate23.errors:appended(vErrors,validate23.errors),errors=vErrors.length)),data.state!==void 0&&
func0.call(data,"state")){let data2=data.state;if(typeof data2!="string"){let err4={instancePath:instancePath+"/state",schemaPath:"\
#/properties/state/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema28.properties.state.
type,parentSchema:schema28.properties.state,data:data2};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(!(data2===
"running"||data2==="paused")){let err5={instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"\
enum",params:{allowedValues:schema28.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema28.
properties.state.enum,parentSchema:schema28.properties.state,data:data2};vErrors===null?vErrors=[err5]:vErrors.push(err5),
errors++}}if(data.scope!==void 0&&func0.call(data,"scope")){let data3=data.scope;if(typeof data3!="string"){let err6={instancePath:instancePath+
"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema28.
properties.scope.type,parentSchema:schema28.properties.scope,data:data3};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}if(!(data3==="assigned"||data3==="all")){let err7={instancePath:instancePath+"/scope",schemaPath:"#/properties/\
scope/enum",keyword:"enum",params:{allowedValues:schema28.properties.scope.enum},message:"must be equal to one of the al\
lowed values",schema:schema28.properties.scope.enum,parentSchema:schema28.properties.scope,data:data3};vErrors===null?vErrors=
[err7]:vErrors.push(err7),errors++}}if(data.notificationEmail!==void 0&&func0.call(data,"notificationEmail")){let data4=data.
notificationEmail;if(typeof data4=="string"){if(func48(data4)>320){let err8={instancePath:instancePath+"/notificationEma\
il",schemaPath:"#/properties/notificationEmail/maxLength",keyword:"maxLength",params:{limit:320},message:"must NOT have \
more than 320 characters",schema:320,parentSchema:schema28.properties.notificationEmail,data:data4};vErrors===null?vErrors=
[err8]:vErrors.push(err8),errors++}if(!pattern23.test(data4)){let err9={instancePath:instancePath+"/notificationEmail",schemaPath:"\
#/properties/notificationEmail/pattern",keyword:"pattern",params:{pattern:"^(?:[^\\s@]+@[^\\s@]+)?$"},message:'must matc\
h pattern "^(?:[^\\s@]+@[^\\s@]+)?$"',schema:"^(?:[^\\s@]+@[^\\s@]+)?$",parentSchema:schema28.properties.notificationEmail,
data:data4};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}else{let err10={instancePath:instancePath+"/notif\
icationEmail",schemaPath:"#/properties/notificationEmail/type",keyword:"type",params:{type:"string"},message:"must be st\
ring",schema:schema28.properties.notificationEmail.type,parentSchema:schema28.properties.notificationEmail,data:data4};vErrors===
null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data.deletionThreshold!==void 0&&func0.call(data,"deletionThreshol\
d")){let data5=data.deletionThreshold;if(!(typeof data5=="number"&&!(data5%1)&&!isNaN(data5)&&isFinite(data5))){let err11={
instancePath:instancePath+"/deletionThreshold",schemaPath:"#/properties/deletionThreshold/type",keyword:"type",params:{type:"\
integer"},message:"must be integer",schema:schema28.properties.deletionThreshold.type,parentSchema:schema28.properties.deletionThreshold,
data:data5};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(typeof data5=="number"&&isFinite(data5)){if(data5>
1e5||isNaN(data5)){let err12={instancePath:instancePath+"/deletionThreshold",schemaPath:"#/properties/deletionThreshold/\
maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5},message:"must be <= 100000",schema:1e5,parentSchema:schema28.
properties.deletionThreshold,data:data5};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(data5<1||isNaN(data5)){
let err13={instancePath:instancePath+"/deletionThreshold",schemaPath:"#/properties/deletionThreshold/minimum",keyword:"m\
inimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:schema28.properties.deletionThreshold,
data:data5};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}}}else{let err14={instancePath,schemaPath:"#/ty\
pe",keyword:"type",params:{type:"object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data};vErrors===
null?vErrors=[err14]:vErrors.push(err14),errors++}return validate22.errors=vErrors,errors===0}function validate11(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){if(data.provider===void 0||!func0.call(data,"provider")){let err0={instancePath,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:"provider"},message:"must have required property 'provider'",schema:schema14.
required,parentSchema:schema14,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(
data))if(!(key0==="provider"||key0==="tenantId"||key0==="cloud"||key0==="enterpriseApp"||key0==="saml"||key0==="scim")){
let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties",schema:!1,parentSchema:schema14,data};vErrors===null?vErrors=[err1]:vErrors.
push(err1),errors++}if(data.provider!==void 0&&func0.call(data,"provider")){let data0=data.provider;if(typeof data0!="st\
ring"){let err2={instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema14.properties.provider.type,parentSchema:schema14.properties.provider,data:data0};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!(data0==="entra"||data0==="identityCenter")){let err3={instancePath:instancePath+
"/provider",schemaPath:"#/properties/provider/enum",keyword:"enum",params:{allowedValues:schema14.properties.provider.enum},
message:"must be equal to one of the allowed values",schema:schema14.properties.provider.enum,parentSchema:schema14.properties.
provider,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.tenantId!==void 0&&func0.call(data,
"tenantId")){let data1=data.tenantId;if(typeof data1=="string"){if(!pattern7.test(data1)){let err4={instancePath:instancePath+
"/tenantId",schemaPath:"#/properties/tenantId/pattern",keyword:"pattern",params:{pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}\
-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:'must match pattern "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F\
]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"',schema:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{\
12}$",parentSchema:schema14.properties.tenantId,data:data1};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{
let err5={instancePath:instancePath+"/tenantId",schemaPath:"#/properties/tenantId/type",keyword:"type",params:{type:"str\
ing"},message:"must be string",schema:schema14.properties.tenantId.type,parentSchema:schema14.properties.tenantId,data:data1};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.cloud!==void 0&&func0.call(data,"cloud")){let data2=data.
cloud;if(typeof data2!="string"){let err6={instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema14.properties.cloud.type,parentSchema:schema14.properties.
cloud,data:data2};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(!(data2==="global"||data2==="usGov"||data2===
"usGovDod"||data2==="china")){let err7={instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/enum",keyword:"\
enum",params:{allowedValues:schema14.properties.cloud.enum},message:"must be equal to one of the allowed values",schema:schema14.
properties.cloud.enum,parentSchema:schema14.properties.cloud,data:data2};vErrors===null?vErrors=[err7]:vErrors.push(err7),
errors++}}data.enterpriseApp!==void 0&&func0.call(data,"enterpriseApp")&&(validate12(data.enterpriseApp,{instancePath:instancePath+
"/enterpriseApp",parentData:data,parentDataProperty:"enterpriseApp",rootData})||(vErrors=vErrors===null?validate12.errors:
appended(vErrors,validate12.errors),errors=vErrors.length)),data.saml!==void 0&&func0.call(data,"saml")&&(validate14(data.
saml,{instancePath:instancePath+"/saml",parentData:data,parentDataProperty:"saml",rootData})||(vErrors=vErrors===null?validate14.
errors:appended(vErrors,validate14.errors),errors=vErrors.length)),data.scim!==void 0&&func0.call(data,"scim")&&(validate22(
data.scim,{instancePath:instancePath+"/scim",parentData:data,parentDataProperty:"scim",rootData})||(vErrors=vErrors===null?
validate22.errors:appended(vErrors,validate22.errors),errors=vErrors.length))}else{let err8={instancePath,schemaPath:"#/\
type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}return validate11.errors=vErrors,errors===0}var schema31={description:"A\
n Entra group that is federated to AWS. {} = found by its name.",type:"object",additionalProperties:!1,properties:{objectId:{
$ref:"#/definitions/ObjectId"},previously:{description:"Earlier names of this group: a rename, not a removal. Absent or \
[] = none.",type:"array",uniqueItems:!0,items:{$ref:"#/definitions/GroupName"}}}},schema32={description:"The object id i\
n Entra, a GUID. Absent = found by name, and exactly one must have it; a value = this one, and its name must agree.",type:"\
string",pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",patternErrorMessage:"mus\
t be a GUID such as 5f6e7d8c-1111-4222-8333-944445555666"},schema33={description:"The display name of a group, exactly a\
s Entra has it.",type:"string",minLength:1,maxLength:256};function validate27(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.
keys(data))if(!(key0==="objectId"||key0==="previously")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema31,
data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.objectId!==void 0&&func0.call(data,"objectId")){
let data0=data.objectId;if(typeof data0=="string"){if(!pattern7.test(data0)){let err1={instancePath:instancePath+"/objec\
tId",schemaPath:"#/definitions/ObjectId/pattern",keyword:"pattern",params:{pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a\
-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:'must match pattern "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[\
0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"',schema:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
parentSchema:schema32,data:data0};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath:instancePath+
"/objectId",schemaPath:"#/definitions/ObjectId/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema32.
type,parentSchema:schema32,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}if(data.previously!==void 0&&
func0.call(data,"previously")){let data1=data.previously;if(Array.isArray(data1)){let len0=data1.length;for(let i0=0;i0<
len0;i0++){let data2=data1[i0];if(typeof data2=="string"){if(func48(data2)>256){let err3={instancePath:instancePath+"/pr\
eviously/"+i0,schemaPath:"#/definitions/GroupName/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT ha\
ve more than 256 characters",schema:256,parentSchema:schema33,data:data2};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}if(func48(data2)<1){let err4={instancePath:instancePath+"/previously/"+i0,schemaPath:"#/definitions/GroupName/m\
inLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,
data:data2};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/previo\
usly/"+i0,schemaPath:"#/definitions/GroupName/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema33.
type,parentSchema:schema33,data:data2};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}}else{let err6={instancePath:instancePath+
"/previously",schemaPath:"#/properties/previously/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema31.
properties.previously.type,parentSchema:schema31.properties.previously,data:data1};vErrors===null?vErrors=[err6]:vErrors.
push(err6),errors++}}}else{let err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"mus\
t be object",schema:schema31.type,parentSchema:schema31,data};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}
return validate27.errors=vErrors,errors===0}var schema34={description:"An Entra user who is federated to AWS. {} = found\
 by the user principal name.",type:"object",additionalProperties:!1,properties:{objectId:{$ref:"#/definitions/ObjectId"}}};
function validate29(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(key0!=="objectId"){let err0={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT ha\
ve additional properties",schema:!1,parentSchema:schema34,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.objectId!==void 0&&func0.call(data,"objectId")){let data0=data.objectId;if(typeof data0=="string"){if(!pattern7.
test(data0)){let err1={instancePath:instancePath+"/objectId",schemaPath:"#/definitions/ObjectId/pattern",keyword:"patter\
n",params:{pattern:"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:'must match \
pattern "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"',schema:"^[0-9a-fA-F]{8}-[0-9a-f\
A-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",parentSchema:schema32,data:data0};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}}else{let err2={instancePath:instancePath+"/objectId",schemaPath:"#/definitions/ObjectId/typ\
e",keyword:"type",params:{type:"string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data0};
vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{let err3={instancePath,schemaPath:"#/type",keyword:"typ\
e",params:{type:"object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}return validate29.errors=vErrors,errors===0}var schema36={description:"A permission s\
et. Every part that is absent is not managed.",type:"object",additionalProperties:!1,properties:{description:{description:"\
What it is for, 1 to 700 characters of Latin-1. It can be changed, but not removed: AWS keeps a description that an upda\
te leaves out. Absent = not managed, a value = exactly this.",type:"string",minLength:1,maxLength:700,pattern:"^[\\u0009\\\
u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$",patternErrorMessage:"may hold only Latin-1 characters: AWS refuses dashes\
 and quotes of typography, emoji and other scripts"},sessionDuration:{description:"How long a session lasts, PT1H to PT1\
2H. Absent = not managed (AWS begins with PT1H), a value = exactly this.",allOf:[{$ref:"#/definitions/SessionDuration"}]},
relayState:{description:'The page of the console that a session opens, at most 240 characters. Absent = not managed, "" \
= none, a value = exactly this.',type:"string",maxLength:240,pattern:`^[a-zA-Z0-9&$@#\\\\/%?=~\\-_'"|!:,.;*+\\[\\] (){}]*$`,
patternErrorMessage:'must be a URL of plain characters, or "" for none'},awsManagedPolicies:{description:"AWS managed po\
licies by name, path/name or ARN. Absent = not managed, [] = none, a value = exactly these.",type:"array",uniqueItems:!0,
items:{$ref:"#/definitions/AwsManagedPolicy"}},customerManagedPolicies:{description:"Customer managed policies; each mus\
t exist under this name and path in every account. Absent = not managed, [] = none, a value = exactly these.",type:"arra\
y",items:{$ref:"#/definitions/CustomerManagedPolicy"}},inlinePolicy:{$ref:"#/definitions/InlinePolicy"},permissionsBoundary:{
$ref:"#/definitions/PermissionsBoundary"},tags:{description:"Tags of the permission set. Absent = not managed, {} = none\
, a value = exactly these (accessctl's own tags stay).",type:"object",maxProperties:50,propertyNames:{minLength:1,maxLength:128,
pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",patternErrorMessage:"may hold only letters, digits, blanks and _ . : / = + -\
 @"},additionalProperties:{description:'The value of a tag; "" is a value.',type:"string",maxLength:256,pattern:"^[\\p{L}\
\\p{Z}\\p{N}_.:/=+\\-@]*$",patternErrorMessage:"may hold only letters, digits, blanks and _ . : / = + - @"}},previously:{
description:"Earlier names of this permission set: a rename, not a removal. Absent or [] = none.",type:"array",uniqueItems:!0,
items:{$ref:"#/definitions/PermissionSetName"}},privilege:{description:"Overrides the computed tier: read | write | powe\
r | admin. Absent = computed from the policies.",allOf:[{$ref:"#/definitions/Privilege"}]}}},schema37={description:"An I\
SO 8601 duration from PT1H to PT12H.",type:"string",maxLength:100,pattern:"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}\
S)?$",patternErrorMessage:"must be a duration in hours, minutes and seconds, such as PT8H or PT1H30M"},schema38={description:"\
An AWS managed policy: its name, path/name, or ARN.",type:"string",minLength:1,maxLength:2048,pattern:"^(?:arn:aws(?:-[a\
-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0-9.,+@=_-]+/)*[A-Za-z0-9.,+@=_-]+$",patternErrorMessage:"must be the name (R\
eadOnlyAccess), path and name (job-function/DataScientist) or ARN of an AWS managed policy"},schema39={description:"A po\
licy of the customer's own that exists in the accounts.",type:"object",additionalProperties:!1,required:["name"],properties:{
name:{description:"Its name, case-sensitive.",type:"string",minLength:1,maxLength:128,pattern:"^[A-Za-z0-9_+=,.@-]+$",patternErrorMessage:"\
may hold only letters, digits and _ + = , . @ -"},path:{description:"Its path, with a slash at both ends. Absent = /.",type:"\
string",minLength:1,maxLength:512,pattern:"^(?:/[A-Za-z0-9.,+@=_-]+)*/$",patternErrorMessage:"must begin and end with a \
slash, such as /teams/data/",default:"/"}}},schema51={description:"The name of a permission set.",type:"string",minLength:1,
maxLength:32,pattern:"^[A-Za-z0-9_+=,.@-]+$",patternErrorMessage:"may hold only letters, digits and _ + = , . @ -"},schema52={
description:"How much a permission set allows: read | write | power | admin.",type:"string",enum:["read","write","power",
"admin"]},pattern27=new RegExp("^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$","u"),pattern28=new RegExp("^PT\
(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$","u"),pattern29=new RegExp(`^[a-zA-Z0-9&$@#\\\\/%?=~\\-_'"|!:,.;*+\\[\\] (\
){}]*$`,"u"),pattern30=new RegExp("^(?:arn:aws(?:-[a-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0-9.,+@=_-]+/)*[A-Za-z0-9\
.,+@=_-]+$","u"),pattern32=new RegExp("^(?:/[A-Za-z0-9.,+@=_-]+)*/$","u"),pattern39=new RegExp("^[\\p{L}\\p{Z}\\p{N}_.:/=+\\\
-@]*$","u"),schema40={description:"An inline policy: { file: \u2026 } or the policy document itself. Absent = not managed, {}\
 = none, a value = exactly this.",type:"object",additionalProperties:!1,properties:{file:{description:"A JSON file below\
 the folder of access.yaml that holds the policy document; the loader puts the document in its place. Absent = the docum\
ent stands here.",allOf:[{$ref:"#/definitions/FilePath"}]},Version:{description:"The version of the policy language. Abs\
ent = 2008-10-17, so write 2012-10-17.",type:"string",enum:["2012-10-17","2008-10-17"]},Id:{description:"A name for the \
document. Absent = none.",type:"string"},Statement:{description:"What is allowed and denied; at least one statement.",type:"\
array",minItems:1,items:{$ref:"#/definitions/PolicyStatement"}}}},schema42={description:"One statement of a policy: Effe\
ct, Action or NotAction, Resource or NotResource.",type:"object",additionalProperties:!1,required:["Effect"],properties:{
Sid:{description:"A name for the statement. Absent = none.",type:"string",pattern:"^[A-Za-z0-9]*$",patternErrorMessage:"\
may hold only letters and digits"},Effect:{description:"Allow or Deny.",type:"string",enum:["Allow","Deny"]},Action:{description:"\
The actions it is about, such as s3:GetObject; one or a list. Absent = NotAction says it.",allOf:[{$ref:"#/definitions/O\
neOrMany"}]},NotAction:{description:"All actions but these; one or a list. Absent = Action says it.",allOf:[{$ref:"#/def\
initions/OneOrMany"}]},Resource:{description:"The resources it is about, as ARNs or *; one or a list. Absent = NotResour\
ce says it.",allOf:[{$ref:"#/definitions/OneOrMany"}]},NotResource:{description:"All resources but these; one or a list.\
 Absent = Resource says it.",allOf:[{$ref:"#/definitions/OneOrMany"}]},Condition:{description:"Conditions: operator, the\
n context key, then one value or a list. Absent or {} = always.",type:"object",additionalProperties:{description:"Contex\
t keys and their values under one operator.",type:"object",additionalProperties:{description:"One value or a list.",allOf:[
{$ref:"#/definitions/ConditionValues"}]}}}}},schema43={description:"A text, or a list of texts.",type:["string","array"],
minLength:1,minItems:1,items:{type:"string",minLength:1}},schema47={description:"A text, number or boolean, or a list of\
 them.",type:["string","number","boolean","array"],items:{type:["string","number","boolean"]}},pattern34=new RegExp("^[A\
-Za-z0-9]*$","u");function validate33(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,
errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.Effect===void 0||!func0.call(data,"Effect")){let err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"Effect"},message:"must have required pr\
operty 'Effect'",schema:schema42.required,parentSchema:schema42,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
for(let key0 of Object.keys(data))if(!(key0==="Sid"||key0==="Effect"||key0==="Action"||key0==="NotAction"||key0==="Resou\
rce"||key0==="NotResource"||key0==="Condition")){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"add\
itionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema42,
data};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.Sid!==void 0&&func0.call(data,"Sid")){let data0=data.
Sid;if(typeof data0=="string"){if(!pattern34.test(data0)){let err2={instancePath:instancePath+"/Sid",schemaPath:"#/prope\
rties/Sid/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9]*$"},message:'must match pattern "^[A-Za-z0-9]*$"',schema:"\
^[A-Za-z0-9]*$",parentSchema:schema42.properties.Sid,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{
let err3={instancePath:instancePath+"/Sid",schemaPath:"#/properties/Sid/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema42.properties.Sid.type,parentSchema:schema42.properties.Sid,data:data0};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}}if(data.Effect!==void 0&&func0.call(data,"Effect")){let data1=data.Effect;if(typeof data1!=
"string"){let err4={instancePath:instancePath+"/Effect",schemaPath:"#/properties/Effect/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema42.properties.Effect.type,parentSchema:schema42.properties.Effect,data:data1};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(!(data1==="Allow"||data1==="Deny")){let err5={instancePath:instancePath+
"/Effect",schemaPath:"#/properties/Effect/enum",keyword:"enum",params:{allowedValues:schema42.properties.Effect.enum},message:"\
must be equal to one of the allowed values",schema:schema42.properties.Effect.enum,parentSchema:schema42.properties.Effect,
data:data1};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.Action!==void 0&&func0.call(data,"Action")){
let data2=data.Action;if(typeof data2!="string"&&!Array.isArray(data2)){let err6={instancePath:instancePath+"/Action",schemaPath:"\
#/definitions/OneOrMany/type",keyword:"type",params:{type:schema43.type},message:"must be string,array",schema:schema43.
type,parentSchema:schema43,data:data2};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(typeof data2=="strin\
g"&&func48(data2)<1){let err7={instancePath:instancePath+"/Action",schemaPath:"#/definitions/OneOrMany/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43,data:data2};vErrors===
null?vErrors=[err7]:vErrors.push(err7),errors++}if(Array.isArray(data2)){if(data2.length<1){let err8={instancePath:instancePath+
"/Action",schemaPath:"#/definitions/OneOrMany/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer\
 than 1 items",schema:1,parentSchema:schema43,data:data2};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}let len0=data2.
length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];if(typeof data3=="string"){if(func48(data3)<1){let err9={instancePath:instancePath+
"/Action/"+i0,schemaPath:"#/definitions/OneOrMany/items/minLength",keyword:"minLength",params:{limit:1},message:"must NO\
T have fewer than 1 characters",schema:1,parentSchema:schema43.items,data:data3};vErrors===null?vErrors=[err9]:vErrors.push(
err9),errors++}}else{let err10={instancePath:instancePath+"/Action/"+i0,schemaPath:"#/definitions/OneOrMany/items/type",
keyword:"type",params:{type:"string"},message:"must be string",schema:schema43.items.type,parentSchema:schema43.items,data:data3};
vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}}if(data.NotAction!==void 0&&func0.call(data,"NotAction")){
let data4=data.NotAction;if(typeof data4!="string"&&!Array.isArray(data4)){let err11={instancePath:instancePath+"/NotAct\
ion",schemaPath:"#/definitions/OneOrMany/type",keyword:"type",params:{type:schema43.type},message:"must be string,array",
schema:schema43.type,parentSchema:schema43,data:data4};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(typeof data4==
"string"&&func48(data4)<1){let err12={instancePath:instancePath+"/NotAction",schemaPath:"#/definitions/OneOrMany/minLeng\
th",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43,
data:data4};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(Array.isArray(data4)){if(data4.length<1){let err13={
instancePath:instancePath+"/NotAction",schemaPath:"#/definitions/OneOrMany/minItems",keyword:"minItems",params:{limit:1},
message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema43,data:data4};vErrors===null?vErrors=[err13]:vErrors.
push(err13),errors++}let len1=data4.length;for(let i1=0;i1<len1;i1++){let data5=data4[i1];if(typeof data5=="string"){if(func48(
data5)<1){let err14={instancePath:instancePath+"/NotAction/"+i1,schemaPath:"#/definitions/OneOrMany/items/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.items,data:data5};
vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}else{let err15={instancePath:instancePath+"/NotAction/"+i1,
schemaPath:"#/definitions/OneOrMany/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema43.
items.type,parentSchema:schema43.items,data:data5};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}}if(data.
Resource!==void 0&&func0.call(data,"Resource")){let data6=data.Resource;if(typeof data6!="string"&&!Array.isArray(data6)){
let err16={instancePath:instancePath+"/Resource",schemaPath:"#/definitions/OneOrMany/type",keyword:"type",params:{type:schema43.
type},message:"must be string,array",schema:schema43.type,parentSchema:schema43,data:data6};vErrors===null?vErrors=[err16]:
vErrors.push(err16),errors++}if(typeof data6=="string"&&func48(data6)<1){let err17={instancePath:instancePath+"/Resource",
schemaPath:"#/definitions/OneOrMany/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 \
characters",schema:1,parentSchema:schema43,data:data6};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(Array.
isArray(data6)){if(data6.length<1){let err18={instancePath:instancePath+"/Resource",schemaPath:"#/definitions/OneOrMany/\
minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema43,
data:data6};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}let len2=data6.length;for(let i2=0;i2<len2;i2++){
let data7=data6[i2];if(typeof data7=="string"){if(func48(data7)<1){let err19={instancePath:instancePath+"/Resource/"+i2,
schemaPath:"#/definitions/OneOrMany/items/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer t\
han 1 characters",schema:1,parentSchema:schema43.items,data:data7};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}else{
let err20={instancePath:instancePath+"/Resource/"+i2,schemaPath:"#/definitions/OneOrMany/items/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:schema43.items.type,parentSchema:schema43.items,data:data7};vErrors===null?
vErrors=[err20]:vErrors.push(err20),errors++}}}}if(data.NotResource!==void 0&&func0.call(data,"NotResource")){let data8=data.
NotResource;if(typeof data8!="string"&&!Array.isArray(data8)){let err21={instancePath:instancePath+"/NotResource",schemaPath:"\
#/definitions/OneOrMany/type",keyword:"type",params:{type:schema43.type},message:"must be string,array",schema:schema43.
type,parentSchema:schema43,data:data8};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(typeof data8=="str\
ing"&&func48(data8)<1){let err22={instancePath:instancePath+"/NotResource",schemaPath:"#/definitions/OneOrMany/minLength",
keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43,data:data8};
vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(Array.isArray(data8)){if(data8.length<1){let err23={instancePath:instancePath+
"/NotResource",schemaPath:"#/definitions/OneOrMany/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have \
fewer than 1 items",schema:1,parentSchema:schema43,data:data8};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}
let len3=data8.length;for(let i3=0;i3<len3;i3++){let data9=data8[i3];if(typeof data9=="string"){if(func48(data9)<1){let err24={
instancePath:instancePath+"/NotResource/"+i3,schemaPath:"#/definitions/OneOrMany/items/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.items,data:data9};vErrors===null?
vErrors=[err24]:vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+"/NotResource/"+i3,schemaPath:"#\
/definitions/OneOrMany/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema43.items.
type,parentSchema:schema43.items,data:data9};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}}}if(data.Condition!==
void 0&&func0.call(data,"Condition")){let data10=data.Condition;if(data10&&typeof data10=="object"&&!Array.isArray(data10))
for(let key1 of Object.keys(data10)){let data11=data10[key1];if(data11&&typeof data11=="object"&&!Array.isArray(data11))
for(let key2 of Object.keys(data11)){let data12=data11[key2];if(typeof data12!="string"&&!(typeof data12=="number"&&isFinite(
data12))&&typeof data12!="boolean"&&!Array.isArray(data12)){let err26={instancePath:instancePath+"/Condition/"+key1.replace(
/~/g,"~0").replace(/\//g,"~1")+"/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/definitions/ConditionValues\
/type",keyword:"type",params:{type:schema47.type},message:"must be string,number,boolean,array",schema:schema47.type,parentSchema:schema47,
data:data12};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(Array.isArray(data12)){let len4=data12.length;
for(let i4=0;i4<len4;i4++){let data13=data12[i4];if(typeof data13!="string"&&!(typeof data13=="number"&&isFinite(data13))&&
typeof data13!="boolean"){let err27={instancePath:instancePath+"/Condition/"+key1.replace(/~/g,"~0").replace(/\//g,"~1")+
"/"+key2.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+i4,schemaPath:"#/definitions/ConditionValues/items/type",keyword:"ty\
pe",params:{type:schema47.items.type},message:"must be string,number,boolean",schema:schema47.items.type,parentSchema:schema47.
items,data:data13};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}}}}else{let err28={instancePath:instancePath+
"/Condition/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/Condition/additionalProperties/type",
keyword:"type",params:{type:"object"},message:"must be object",schema:schema42.properties.Condition.additionalProperties.
type,parentSchema:schema42.properties.Condition.additionalProperties,data:data11};vErrors===null?vErrors=[err28]:vErrors.
push(err28),errors++}}else{let err29={instancePath:instancePath+"/Condition",schemaPath:"#/properties/Condition/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:schema42.properties.Condition.type,parentSchema:schema42.properties.
Condition,data:data10};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}}}else{let err30={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}return validate33.errors=vErrors,errors===0}function validate32(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="file"||key0==="Version"||key0==="Id"||key0==="State\
ment")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties",schema:!1,parentSchema:schema40,data};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.file!==void 0&&func0.call(data,"file")){let data0=data.file;if(typeof data0=="string"){if(func48(
data0)>1024){let err1={instancePath:instancePath+"/file",schemaPath:"#/definitions/FilePath/maxLength",keyword:"maxLengt\
h",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema12,data:data0};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(func48(data0)<1){let err2={instancePath:instancePath+"/file",schemaPath:"\
#/definitions/FilePath/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,
parentSchema:schema12,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!pattern0.test(data0)){let err3={
instancePath:instancePath+"/file",schemaPath:"#/definitions/FilePath/pattern",keyword:"pattern",params:{pattern:"^(?!/)(\
?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$"},message:'must match pattern "^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$"',schema:"^(?!\
/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$",parentSchema:schema12,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}}else{let err4={instancePath:instancePath+"/file",schemaPath:"#/definitions/FilePath/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data0};vErrors===null?vErrors=[err4]:
vErrors.push(err4),errors++}}if(data.Version!==void 0&&func0.call(data,"Version")){let data1=data.Version;if(typeof data1!=
"string"){let err5={instancePath:instancePath+"/Version",schemaPath:"#/properties/Version/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema40.properties.Version.type,parentSchema:schema40.properties.Version,data:data1};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(!(data1==="2012-10-17"||data1==="2008-10-17")){let err6={instancePath:instancePath+
"/Version",schemaPath:"#/properties/Version/enum",keyword:"enum",params:{allowedValues:schema40.properties.Version.enum},
message:"must be equal to one of the allowed values",schema:schema40.properties.Version.enum,parentSchema:schema40.properties.
Version,data:data1};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data.Id!==void 0&&func0.call(data,"Id")){
let data2=data.Id;if(typeof data2!="string"){let err7={instancePath:instancePath+"/Id",schemaPath:"#/properties/Id/type",
keyword:"type",params:{type:"string"},message:"must be string",schema:schema40.properties.Id.type,parentSchema:schema40.
properties.Id,data:data2};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.Statement!==void 0&&func0.call(
data,"Statement")){let data3=data.Statement;if(Array.isArray(data3)){if(data3.length<1){let err8={instancePath:instancePath+
"/Statement",schemaPath:"#/properties/Statement/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have few\
er than 1 items",schema:1,parentSchema:schema40.properties.Statement,data:data3};vErrors===null?vErrors=[err8]:vErrors.push(
err8),errors++}let len0=data3.length;for(let i0=0;i0<len0;i0++)validate33(data3[i0],{instancePath:instancePath+"/Stateme\
nt/"+i0,parentData:data3,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate33.errors:appended(vErrors,validate33.
errors),errors=vErrors.length)}else{let err9={instancePath:instancePath+"/Statement",schemaPath:"#/properties/Statement/\
type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema40.properties.Statement.type,parentSchema:schema40.
properties.Statement,data:data3};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}}else{let err10={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema40.type,parentSchema:schema40,
data};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}return validate32.errors=vErrors,errors===0}var schema48={
description:"The most that the permission set can allow: either customerManagedPolicy or awsManagedPolicy. Absent = not \
managed, {} = none, a value = exactly this.",type:"object",additionalProperties:!1,properties:{customerManagedPolicy:{$ref:"\
#/definitions/CustomerManagedPolicy"},awsManagedPolicy:{$ref:"#/definitions/AwsManagedPolicy"}}};function validate36(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0==="customerManagedPolicy"||key0==="awsManagedPolicy")){
let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties",schema:!1,parentSchema:schema48,data};vErrors===null?vErrors=[err0]:vErrors.
push(err0),errors++}if(data.customerManagedPolicy!==void 0&&func0.call(data,"customerManagedPolicy")){let data0=data.customerManagedPolicy;
if(data0&&typeof data0=="object"&&!Array.isArray(data0)){if(data0.name===void 0||!func0.call(data0,"name")){let err1={instancePath:instancePath+
"/customerManagedPolicy",schemaPath:"#/definitions/CustomerManagedPolicy/required",keyword:"required",params:{missingProperty:"\
name"},message:"must have required property 'name'",schema:schema39.required,parentSchema:schema39,data:data0};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key1 of Object.keys(data0))if(!(key1==="name"||key1==="path")){let err2={
instancePath:instancePath+"/customerManagedPolicy",schemaPath:"#/definitions/CustomerManagedPolicy/additionalProperties",
keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have additional properties",schema:!1,
parentSchema:schema39,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(data0.name!==void 0&&func0.
call(data0,"name")){let data1=data0.name;if(typeof data1=="string"){if(func48(data1)>128){let err3={instancePath:instancePath+
"/customerManagedPolicy/name",schemaPath:"#/definitions/CustomerManagedPolicy/properties/name/maxLength",keyword:"maxLen\
gth",params:{limit:128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema39.properties.name,
data:data1};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(func48(data1)<1){let err4={instancePath:instancePath+
"/customerManagedPolicy/name",schemaPath:"#/definitions/CustomerManagedPolicy/properties/name/minLength",keyword:"minLen\
gth",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.name,data:data1};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}if(!pattern26.test(data1)){let err5={instancePath:instancePath+
"/customerManagedPolicy/name",schemaPath:"#/definitions/CustomerManagedPolicy/properties/name/pattern",keyword:"pattern",
params:{pattern:"^[A-Za-z0-9_+=,.@-]+$"},message:'must match pattern "^[A-Za-z0-9_+=,.@-]+$"',schema:"^[A-Za-z0-9_+=,.@-\
]+$",parentSchema:schema39.properties.name,data:data1};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}else{let err6={
instancePath:instancePath+"/customerManagedPolicy/name",schemaPath:"#/definitions/CustomerManagedPolicy/properties/name/\
type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema39.properties.name.type,parentSchema:schema39.
properties.name,data:data1};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}}if(data0.path!==void 0&&func0.call(
data0,"path")){let data2=data0.path;if(typeof data2=="string"){if(func48(data2)>512){let err7={instancePath:instancePath+
"/customerManagedPolicy/path",schemaPath:"#/definitions/CustomerManagedPolicy/properties/path/maxLength",keyword:"maxLen\
gth",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:schema39.properties.path,
data:data2};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(func48(data2)<1){let err8={instancePath:instancePath+
"/customerManagedPolicy/path",schemaPath:"#/definitions/CustomerManagedPolicy/properties/path/minLength",keyword:"minLen\
gth",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.path,data:data2};
vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}if(!pattern32.test(data2)){let err9={instancePath:instancePath+
"/customerManagedPolicy/path",schemaPath:"#/definitions/CustomerManagedPolicy/properties/path/pattern",keyword:"pattern",
params:{pattern:"^(?:/[A-Za-z0-9.,+@=_-]+)*/$"},message:'must match pattern "^(?:/[A-Za-z0-9.,+@=_-]+)*/$"',schema:"^(?:\
/[A-Za-z0-9.,+@=_-]+)*/$",parentSchema:schema39.properties.path,data:data2};vErrors===null?vErrors=[err9]:vErrors.push(err9),
errors++}}else{let err10={instancePath:instancePath+"/customerManagedPolicy/path",schemaPath:"#/definitions/CustomerMana\
gedPolicy/properties/path/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema39.properties.
path.type,parentSchema:schema39.properties.path,data:data2};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}}else{
let err11={instancePath:instancePath+"/customerManagedPolicy",schemaPath:"#/definitions/CustomerManagedPolicy/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data0};vErrors===null?
vErrors=[err11]:vErrors.push(err11),errors++}}if(data.awsManagedPolicy!==void 0&&func0.call(data,"awsManagedPolicy")){let data3=data.
awsManagedPolicy;if(typeof data3=="string"){if(func48(data3)>2048){let err12={instancePath:instancePath+"/awsManagedPoli\
cy",schemaPath:"#/definitions/AwsManagedPolicy/maxLength",keyword:"maxLength",params:{limit:2048},message:"must NOT have\
 more than 2048 characters",schema:2048,parentSchema:schema38,data:data3};vErrors===null?vErrors=[err12]:vErrors.push(err12),
errors++}if(func48(data3)<1){let err13={instancePath:instancePath+"/awsManagedPolicy",schemaPath:"#/definitions/AwsManag\
edPolicy/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38,
data:data3};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}if(!pattern30.test(data3)){let err14={instancePath:instancePath+
"/awsManagedPolicy",schemaPath:"#/definitions/AwsManagedPolicy/pattern",keyword:"pattern",params:{pattern:"^(?:arn:aws(?\
:-[a-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0-9.,+@=_-]+/)*[A-Za-z0-9.,+@=_-]+$"},message:'must match pattern "^(?:ar\
n:aws(?:-[a-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0-9.,+@=_-]+/)*[A-Za-z0-9.,+@=_-]+$"',schema:"^(?:arn:aws(?:-[a-z]\
{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0-9.,+@=_-]+/)*[A-Za-z0-9.,+@=_-]+$",parentSchema:schema38,data:data3};vErrors===
null?vErrors=[err14]:vErrors.push(err14),errors++}}else{let err15={instancePath:instancePath+"/awsManagedPolicy",schemaPath:"\
#/definitions/AwsManagedPolicy/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema38.type,
parentSchema:schema38,data:data3};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}}}else{let err16={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema48.type,parentSchema:schema48,
data};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}return validate36.errors=vErrors,errors===0}function validate31(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){for(let key0 of Object.keys(data))if(!func0.call(schema36.properties,key0)){let err0={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT ha\
ve additional properties",schema:!1,parentSchema:schema36,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.description!==void 0&&func0.call(data,"description")){let data0=data.description;if(typeof data0=="string"){if(func48(
data0)>700){let err1={instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"\
maxLength",params:{limit:700},message:"must NOT have more than 700 characters",schema:700,parentSchema:schema36.properties.
description,data:data0};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(func48(data0)<1){let err2={instancePath:instancePath+
"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit:1},message:"must NOT ha\
ve fewer than 1 characters",schema:1,parentSchema:schema36.properties.description,data:data0};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(!pattern27.test(data0)){let err3={instancePath:instancePath+"/description",schemaPath:"#/\
properties/description/pattern",keyword:"pattern",params:{pattern:"^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$"},
message:'must match pattern "^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$"',schema:"^[\\u0009\\u000A\\u000D\\u00\
20-\\u007E\\u00A1-\\u00FF]*$",parentSchema:schema36.properties.description,data:data0};vErrors===null?vErrors=[err3]:vErrors.
push(err3),errors++}}else{let err4={instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",
keyword:"type",params:{type:"string"},message:"must be string",schema:schema36.properties.description.type,parentSchema:schema36.
properties.description,data:data0};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}if(data.sessionDuration!==
void 0&&func0.call(data,"sessionDuration")){let data1=data.sessionDuration;if(typeof data1=="string"){if(func48(data1)>100){
let err5={instancePath:instancePath+"/sessionDuration",schemaPath:"#/definitions/SessionDuration/maxLength",keyword:"max\
Length",params:{limit:100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema37,data:data1};
vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}if(!pattern28.test(data1)){let err6={instancePath:instancePath+
"/sessionDuration",schemaPath:"#/definitions/SessionDuration/pattern",keyword:"pattern",params:{pattern:"^PT(?=\\d)(?:\\d{\
1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$"},message:'must match pattern "^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$"',
schema:"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$",parentSchema:schema37,data:data1};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}}else{let err7={instancePath:instancePath+"/sessionDuration",schemaPath:"#/definition\
s/SessionDuration/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema37.type,parentSchema:schema37,
data:data1};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}if(data.relayState!==void 0&&func0.call(data,"rel\
ayState")){let data2=data.relayState;if(typeof data2=="string"){if(func48(data2)>240){let err8={instancePath:instancePath+
"/relayState",schemaPath:"#/properties/relayState/maxLength",keyword:"maxLength",params:{limit:240},message:"must NOT ha\
ve more than 240 characters",schema:240,parentSchema:schema36.properties.relayState,data:data2};vErrors===null?vErrors=[
err8]:vErrors.push(err8),errors++}if(!pattern29.test(data2)){let err9={instancePath:instancePath+"/relayState",schemaPath:"\
#/properties/relayState/pattern",keyword:"pattern",params:{pattern:`^[a-zA-Z0-9&$@#\\\\/%?=~\\-_'"|!:,.;*+\\[\\] (){}]*$`},
message:`must match pattern "^[a-zA-Z0-9&$@#\\\\/%?=~\\-_'"|!:,.;*+\\[\\] (){}]*$"`,schema:`^[a-zA-Z0-9&$@#\\\\/%?=~\\-_'"|\
!:,.;*+\\[\\] (){}]*$`,parentSchema:schema36.properties.relayState,data:data2};vErrors===null?vErrors=[err9]:vErrors.push(
err9),errors++}}else{let err10={instancePath:instancePath+"/relayState",schemaPath:"#/properties/relayState/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema36.properties.relayState.type,parentSchema:schema36.properties.
relayState,data:data2};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}}if(data.awsManagedPolicies!==void 0&&
func0.call(data,"awsManagedPolicies")){let data3=data.awsManagedPolicies;if(Array.isArray(data3)){let len0=data3.length;
for(let i0=0;i0<len0;i0++){let data4=data3[i0];if(typeof data4=="string"){if(func48(data4)>2048){let err11={instancePath:instancePath+
"/awsManagedPolicies/"+i0,schemaPath:"#/definitions/AwsManagedPolicy/maxLength",keyword:"maxLength",params:{limit:2048},
message:"must NOT have more than 2048 characters",schema:2048,parentSchema:schema38,data:data4};vErrors===null?vErrors=[
err11]:vErrors.push(err11),errors++}if(func48(data4)<1){let err12={instancePath:instancePath+"/awsManagedPolicies/"+i0,schemaPath:"\
#/definitions/AwsManagedPolicy/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 chara\
cters",schema:1,parentSchema:schema38,data:data4};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}if(!pattern30.
test(data4)){let err13={instancePath:instancePath+"/awsManagedPolicies/"+i0,schemaPath:"#/definitions/AwsManagedPolicy/p\
attern",keyword:"pattern",params:{pattern:"^(?:arn:aws(?:-[a-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0-9.,+@=_-]+/)*[A\
-Za-z0-9.,+@=_-]+$"},message:'must match pattern "^(?:arn:aws(?:-[a-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0-9.,+@=_-\
]+/)*[A-Za-z0-9.,+@=_-]+$"',schema:"^(?:arn:aws(?:-[a-z]{1,5}){0,3}:iam::aws:policy/)?(?:[A-Za-z0-9.,+@=_-]+/)*[A-Za-z0-\
9.,+@=_-]+$",parentSchema:schema38,data:data4};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={
instancePath:instancePath+"/awsManagedPolicies/"+i0,schemaPath:"#/definitions/AwsManagedPolicy/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:schema38.type,parentSchema:schema38,data:data4};vErrors===null?vErrors=[err14]:
vErrors.push(err14),errors++}}}else{let err15={instancePath:instancePath+"/awsManagedPolicies",schemaPath:"#/properties/\
awsManagedPolicies/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema36.properties.awsManagedPolicies.
type,parentSchema:schema36.properties.awsManagedPolicies,data:data3};vErrors===null?vErrors=[err15]:vErrors.push(err15),
errors++}}if(data.customerManagedPolicies!==void 0&&func0.call(data,"customerManagedPolicies")){let data5=data.customerManagedPolicies;
if(Array.isArray(data5)){let len1=data5.length;for(let i1=0;i1<len1;i1++){let data6=data5[i1];if(data6&&typeof data6=="o\
bject"&&!Array.isArray(data6)){if(data6.name===void 0||!func0.call(data6,"name")){let err16={instancePath:instancePath+"\
/customerManagedPolicies/"+i1,schemaPath:"#/definitions/CustomerManagedPolicy/required",keyword:"required",params:{missingProperty:"\
name"},message:"must have required property 'name'",schema:schema39.required,parentSchema:schema39,data:data6};vErrors===
null?vErrors=[err16]:vErrors.push(err16),errors++}for(let key1 of Object.keys(data6))if(!(key1==="name"||key1==="path")){
let err17={instancePath:instancePath+"/customerManagedPolicies/"+i1,schemaPath:"#/definitions/CustomerManagedPolicy/addi\
tionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have additional prop\
erties",schema:!1,parentSchema:schema39,data:data6};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}if(data6.
name!==void 0&&func0.call(data6,"name")){let data7=data6.name;if(typeof data7=="string"){if(func48(data7)>128){let err18={
instancePath:instancePath+"/customerManagedPolicies/"+i1+"/name",schemaPath:"#/definitions/CustomerManagedPolicy/propert\
ies/name/maxLength",keyword:"maxLength",params:{limit:128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema39.
properties.name,data:data7};vErrors===null?vErrors=[err18]:vErrors.push(err18),errors++}if(func48(data7)<1){let err19={instancePath:instancePath+
"/customerManagedPolicies/"+i1+"/name",schemaPath:"#/definitions/CustomerManagedPolicy/properties/name/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.name,
data:data7};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}if(!pattern26.test(data7)){let err20={instancePath:instancePath+
"/customerManagedPolicies/"+i1+"/name",schemaPath:"#/definitions/CustomerManagedPolicy/properties/name/pattern",keyword:"\
pattern",params:{pattern:"^[A-Za-z0-9_+=,.@-]+$"},message:'must match pattern "^[A-Za-z0-9_+=,.@-]+$"',schema:"^[A-Za-z0\
-9_+=,.@-]+$",parentSchema:schema39.properties.name,data:data7};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}else{
let err21={instancePath:instancePath+"/customerManagedPolicies/"+i1+"/name",schemaPath:"#/definitions/CustomerManagedPol\
icy/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema39.properties.name.
type,parentSchema:schema39.properties.name,data:data7};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}if(data6.
path!==void 0&&func0.call(data6,"path")){let data8=data6.path;if(typeof data8=="string"){if(func48(data8)>512){let err22={
instancePath:instancePath+"/customerManagedPolicies/"+i1+"/path",schemaPath:"#/definitions/CustomerManagedPolicy/propert\
ies/path/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,parentSchema:schema39.
properties.path,data:data8};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(func48(data8)<1){let err23={instancePath:instancePath+
"/customerManagedPolicies/"+i1+"/path",schemaPath:"#/definitions/CustomerManagedPolicy/properties/path/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.path,
data:data8};vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}if(!pattern32.test(data8)){let err24={instancePath:instancePath+
"/customerManagedPolicies/"+i1+"/path",schemaPath:"#/definitions/CustomerManagedPolicy/properties/path/pattern",keyword:"\
pattern",params:{pattern:"^(?:/[A-Za-z0-9.,+@=_-]+)*/$"},message:'must match pattern "^(?:/[A-Za-z0-9.,+@=_-]+)*/$"',schema:"\
^(?:/[A-Za-z0-9.,+@=_-]+)*/$",parentSchema:schema39.properties.path,data:data8};vErrors===null?vErrors=[err24]:vErrors.push(
err24),errors++}}else{let err25={instancePath:instancePath+"/customerManagedPolicies/"+i1+"/path",schemaPath:"#/definiti\
ons/CustomerManagedPolicy/properties/path/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema39.
properties.path.type,parentSchema:schema39.properties.path,data:data8};vErrors===null?vErrors=[err25]:vErrors.push(err25),
errors++}}}else{let err26={instancePath:instancePath+"/customerManagedPolicies/"+i1,schemaPath:"#/definitions/CustomerMa\
nagedPolicy/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema39.type,parentSchema:schema39,
data:data6};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}}else{let err27={instancePath:instancePath+"/cu\
stomerManagedPolicies",schemaPath:"#/properties/customerManagedPolicies/type",keyword:"type",params:{type:"array"},message:"\
must be array",schema:schema36.properties.customerManagedPolicies.type,parentSchema:schema36.properties.customerManagedPolicies,
data:data5};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}}if(data.inlinePolicy!==void 0&&func0.call(data,
"inlinePolicy")&&(validate32(data.inlinePolicy,{instancePath:instancePath+"/inlinePolicy",parentData:data,parentDataProperty:"\
inlinePolicy",rootData})||(vErrors=vErrors===null?validate32.errors:appended(vErrors,validate32.errors),errors=vErrors.length)),
data.permissionsBoundary!==void 0&&func0.call(data,"permissionsBoundary")&&(validate36(data.permissionsBoundary,{instancePath:instancePath+
"/permissionsBoundary",parentData:data,parentDataProperty:"permissionsBoundary",rootData})||(vErrors=vErrors===null?validate36.
errors:appended(vErrors,validate36.errors),errors=vErrors.length)),data.tags!==void 0&&func0.call(data,"tags")){let data11=data.
tags;if(data11&&typeof data11=="object"&&!Array.isArray(data11)){if(Object.keys(data11).length>50){let err28={instancePath:instancePath+
"/tags",schemaPath:"#/properties/tags/maxProperties",keyword:"maxProperties",params:{limit:50},message:"must NOT have mo\
re than 50 properties",schema:50,parentSchema:schema36.properties.tags,data:data11};vErrors===null?vErrors=[err28]:vErrors.
push(err28),errors++}for(let key2 of Object.keys(data11)){let _errs29=errors;if(typeof key2=="string"){if(func48(key2)>128){
let err29={instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/propertyNames/maxLength",keyword:"maxLength",
params:{limit:128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema36.properties.tags.propertyNames,
data:key2,propertyName:key2};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}if(func48(key2)<1){let err30={instancePath:instancePath+
"/tags",schemaPath:"#/properties/tags/propertyNames/minLength",keyword:"minLength",params:{limit:1},message:"must NOT ha\
ve fewer than 1 characters",schema:1,parentSchema:schema36.properties.tags.propertyNames,data:key2,propertyName:key2};vErrors===
null?vErrors=[err30]:vErrors.push(err30),errors++}if(!pattern5.test(key2)){let err31={instancePath:instancePath+"/tags",
schemaPath:"#/properties/tags/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$"},
message:'must match pattern "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$"',schema:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",parentSchema:schema36.
properties.tags.propertyNames,data:key2,propertyName:key2};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}}
var valid10=_errs29===errors;if(!valid10){let err32={instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/pro\
pertyNames",keyword:"propertyNames",params:{propertyName:key2},message:"property name must be valid",schema:schema36.properties.
tags.propertyNames,parentSchema:schema36.properties.tags,data:data11};vErrors===null?vErrors=[err32]:vErrors.push(err32),
errors++}}for(let key3 of Object.keys(data11)){let data12=data11[key3];if(typeof data12=="string"){if(func48(data12)>256){
let err33={instancePath:instancePath+"/tags/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/tags/\
additionalProperties/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters",
schema:256,parentSchema:schema36.properties.tags.additionalProperties,data:data12};vErrors===null?vErrors=[err33]:vErrors.
push(err33),errors++}if(!pattern39.test(data12)){let err34={instancePath:instancePath+"/tags/"+key3.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/tags/additionalProperties/pattern",keyword:"pattern",params:{pattern:"^[\\p{L}\\p{Z}\\\
p{N}_.:/=+\\-@]*$"},message:'must match pattern "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$"',schema:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]\
*$",parentSchema:schema36.properties.tags.additionalProperties,data:data12};vErrors===null?vErrors=[err34]:vErrors.push(
err34),errors++}}else{let err35={instancePath:instancePath+"/tags/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/tags/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema36.
properties.tags.additionalProperties.type,parentSchema:schema36.properties.tags.additionalProperties,data:data12};vErrors===
null?vErrors=[err35]:vErrors.push(err35),errors++}}}else{let err36={instancePath:instancePath+"/tags",schemaPath:"#/prop\
erties/tags/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema36.properties.tags.type,parentSchema:schema36.
properties.tags,data:data11};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}}if(data.previously!==void 0&&func0.
call(data,"previously")){let data13=data.previously;if(Array.isArray(data13)){let len2=data13.length;for(let i2=0;i2<len2;i2++){
let data14=data13[i2];if(typeof data14=="string"){if(func48(data14)>32){let err37={instancePath:instancePath+"/previousl\
y/"+i2,schemaPath:"#/definitions/PermissionSetName/maxLength",keyword:"maxLength",params:{limit:32},message:"must NOT ha\
ve more than 32 characters",schema:32,parentSchema:schema51,data:data14};vErrors===null?vErrors=[err37]:vErrors.push(err37),
errors++}if(func48(data14)<1){let err38={instancePath:instancePath+"/previously/"+i2,schemaPath:"#/definitions/Permissio\
nSetName/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51,
data:data14};vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}if(!pattern26.test(data14)){let err39={instancePath:instancePath+
"/previously/"+i2,schemaPath:"#/definitions/PermissionSetName/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_+=\
,.@-]+$"},message:'must match pattern "^[A-Za-z0-9_+=,.@-]+$"',schema:"^[A-Za-z0-9_+=,.@-]+$",parentSchema:schema51,data:data14};
vErrors===null?vErrors=[err39]:vErrors.push(err39),errors++}}else{let err40={instancePath:instancePath+"/previously/"+i2,
schemaPath:"#/definitions/PermissionSetName/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema51.
type,parentSchema:schema51,data:data14};vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++}}}else{let err41={instancePath:instancePath+
"/previously",schemaPath:"#/properties/previously/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema36.
properties.previously.type,parentSchema:schema36.properties.previously,data:data13};vErrors===null?vErrors=[err41]:vErrors.
push(err41),errors++}}if(data.privilege!==void 0&&func0.call(data,"privilege")){let data15=data.privilege;if(typeof data15!=
"string"){let err42={instancePath:instancePath+"/privilege",schemaPath:"#/definitions/Privilege/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:schema52.type,parentSchema:schema52,data:data15};vErrors===null?vErrors=[
err42]:vErrors.push(err42),errors++}if(!(data15==="read"||data15==="write"||data15==="power"||data15==="admin")){let err43={
instancePath:instancePath+"/privilege",schemaPath:"#/definitions/Privilege/enum",keyword:"enum",params:{allowedValues:schema52.
enum},message:"must be equal to one of the allowed values",schema:schema52.enum,parentSchema:schema52,data:data15};vErrors===
null?vErrors=[err43]:vErrors.push(err43),errors++}}}else{let err44={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};vErrors===null?vErrors=[err44]:
vErrors.push(err44),errors++}return validate31.errors=vErrors,errors===0}var schema53={description:"Some groups and user\
s get some permission sets in some accounts. Selected are (accounts and accounts below the units), then kept by tags, th\
en without except.",type:"object",additionalProperties:!1,required:["permissionSets"],properties:{groups:{description:"T\
he groups that get access, as declared in groups. Absent or [] = none.",type:"array",uniqueItems:!0,items:{$ref:"#/defin\
itions/GroupName"}},users:{description:"The users who get access, as declared in users. Absent or [] = none.",type:"arra\
y",uniqueItems:!0,items:{type:"string",minLength:1,maxLength:128}},permissionSets:{description:"What they get, as declar\
ed in permissionSets; at least one.",type:"array",minItems:1,uniqueItems:!0,items:{$ref:"#/definitions/PermissionSetName"}},
accounts:{description:"Accounts by 12-digit id (quoted), exact name, or glob over names. A glob never selects the manage\
ment account. Absent or [] = none by name.",type:"array",uniqueItems:!0,items:{$ref:"#/definitions/AccountSelector"}},organizationalUnits:{
description:"Organizational units by path from the root (Workloads/Dev; / is the root) or id. Absent or [] = none by uni\
t.",type:"array",uniqueItems:!0,items:{$ref:"#/definitions/UnitSelector"}},recursive:{description:"Whether accounts of n\
ested units are selected too. Absent = true; false = direct children only.",type:"boolean",default:!0},tags:{description:"\
Keep only accounts that have all these tags; without accounts and organizationalUnits, select from the whole organizatio\
n. Absent or {} = no filter.",type:"object",maxProperties:50,propertyNames:{minLength:1,maxLength:128},additionalProperties:{
description:"The value that the tag must have.",type:"string",maxLength:256}},except:{$ref:"#/definitions/Except"},expires:{
description:"After this the entry grants nothing: an instant, or a date (the end of that day, UTC). Absent = it never en\
ds.",allOf:[{$ref:"#/definitions/Instant"}]},reason:{description:'Why they have it; shown in plans and reports. Absent o\
r "" = none.',type:"string",maxLength:1024}}},schema56={description:"An account: its 12-digit id (quoted), its exact nam\
e, or a glob over names (* and ?, the whole name, case-sensitive).",type:"string",minLength:1,maxLength:128,pattern:"^(?\
:\\d{12}$|(?!\\d+$))",patternErrorMessage:"is no account id: an id has exactly 12 digits"},schema57={description:"An org\
anizational unit: the path of names from the root (Workloads/Dev; / is the root) or its id (ou-\u2026, r-\u2026).",type:"\
string",minLength:1,maxLength:1024,pattern:"^(?:/|[^/]+(?:/[^/]+)*)$",patternErrorMessage:"must be names joined by singl\
e slashes from below the root, such as Workloads/Dev, or / for the root, or an id"},pattern42=new RegExp("^(?:\\d{12}$|(?\
!\\d+$))","u"),pattern43=new RegExp("^(?:/|[^/]+(?:/[^/]+)*)$","u"),schema58={description:"What is never granted by this\
 entry, however many ways lead there. Absent or {} = nothing.",type:"object",additionalProperties:!1,properties:{accounts:{
$ref:"#/definitions/AccountSelectors"},organizationalUnits:{$ref:"#/definitions/UnitSelectors"}}},schema59={description:"\
Accounts by id, name or glob. Absent or [] = none.",type:"array",uniqueItems:!0,items:{$ref:"#/definitions/AccountSelect\
or"}};function validate41(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;
if(Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(typeof data0=="string"){if(func48(
data0)>128){let err0={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/AccountSelector/maxLength",keyword:"max\
Length",params:{limit:128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema56,data:data0};
vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(func48(data0)<1){let err1={instancePath:instancePath+"/"+i0,
schemaPath:"#/definitions/AccountSelector/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer t\
han 1 characters",schema:1,parentSchema:schema56,data:data0};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern42.
test(data0)){let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/AccountSelector/pattern",keyword:"patt\
ern",params:{pattern:"^(?:\\d{12}$|(?!\\d+$))"},message:'must match pattern "^(?:\\d{12}$|(?!\\d+$))"',schema:"^(?:\\d{12\
}$|(?!\\d+$))",parentSchema:schema56,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}else{let err3={
instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/AccountSelector/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema56.type,parentSchema:schema56,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),
errors++}}}else{let err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"array"},message:"must be array",
schema:schema59.type,parentSchema:schema59,data};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}return validate41.
errors=vErrors,errors===0}var schema61={description:"Organizational units by path or id. Absent or [] = none.",type:"arr\
ay",uniqueItems:!0,items:{$ref:"#/definitions/UnitSelector"}};function validate43(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(Array.isArray(data)){let len0=data.length;for(let i0=0;i0<len0;i0++){let data0=data[i0];
if(typeof data0=="string"){if(func48(data0)>1024){let err0={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/U\
nitSelector/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,
parentSchema:schema57,data:data0};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(func48(data0)<1){let err1={
instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/UnitSelector/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema57,data:data0};vErrors===null?vErrors=[err1]:
vErrors.push(err1),errors++}if(!pattern43.test(data0)){let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/definiti\
ons/UnitSelector/pattern",keyword:"pattern",params:{pattern:"^(?:/|[^/]+(?:/[^/]+)*)$"},message:'must match pattern "^(?\
:/|[^/]+(?:/[^/]+)*)$"',schema:"^(?:/|[^/]+(?:/[^/]+)*)$",parentSchema:schema57,data:data0};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/UnitSelector/type",
keyword:"type",params:{type:"string"},message:"must be string",schema:schema57.type,parentSchema:schema57,data:data0};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{let err4={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"array"},message:"must be array",schema:schema61.type,parentSchema:schema61,data};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}return validate43.errors=vErrors,errors===0}function validate40(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.
keys(data))if(!(key0==="accounts"||key0==="organizationalUnits")){let err0={instancePath,schemaPath:"#/additionalPropert\
ies",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,
parentSchema:schema58,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}data.accounts!==void 0&&func0.call(
data,"accounts")&&(validate41(data.accounts,{instancePath:instancePath+"/accounts",parentData:data,parentDataProperty:"a\
ccounts",rootData})||(vErrors=vErrors===null?validate41.errors:appended(vErrors,validate41.errors),errors=vErrors.length)),
data.organizationalUnits!==void 0&&func0.call(data,"organizationalUnits")&&(validate43(data.organizationalUnits,{instancePath:instancePath+
"/organizationalUnits",parentData:data,parentDataProperty:"organizationalUnits",rootData})||(vErrors=vErrors===null?validate43.
errors:appended(vErrors,validate43.errors),errors=vErrors.length))}else{let err1={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:schema58.type,parentSchema:schema58,data};vErrors===null?vErrors=
[err1]:vErrors.push(err1),errors++}return validate40.errors=vErrors,errors===0}function validate39(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){if(data.permissionSets===void 0||!func0.call(data,"permissionSets")){let err0={instancePath,schemaPath:"#/require\
d",keyword:"required",params:{missingProperty:"permissionSets"},message:"must have required property 'permissionSets'",schema:schema53.
required,parentSchema:schema53,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(
data))if(!func0.call(schema53.properties,key0)){let err1={instancePath,schemaPath:"#/additionalProperties",keyword:"addi\
tionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema53,
data};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.groups!==void 0&&func0.call(data,"groups")){let data0=data.
groups;if(Array.isArray(data0)){let len0=data0.length;for(let i0=0;i0<len0;i0++){let data1=data0[i0];if(typeof data1=="s\
tring"){if(func48(data1)>256){let err2={instancePath:instancePath+"/groups/"+i0,schemaPath:"#/definitions/GroupName/maxL\
ength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema33,
data:data1};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(func48(data1)<1){let err3={instancePath:instancePath+
"/groups/"+i0,schemaPath:"#/definitions/GroupName/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have\
 fewer than 1 characters",schema:1,parentSchema:schema33,data:data1};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}else{
let err4={instancePath:instancePath+"/groups/"+i0,schemaPath:"#/definitions/GroupName/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data1};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}}}else{let err5={instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"\
type",params:{type:"array"},message:"must be array",schema:schema53.properties.groups.type,parentSchema:schema53.properties.
groups,data:data0};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.users!==void 0&&func0.call(data,"u\
sers")){let data2=data.users;if(Array.isArray(data2)){let len1=data2.length;for(let i1=0;i1<len1;i1++){let data3=data2[i1];
if(typeof data3=="string"){if(func48(data3)>128){let err6={instancePath:instancePath+"/users/"+i1,schemaPath:"#/properti\
es/users/items/maxLength",keyword:"maxLength",params:{limit:128},message:"must NOT have more than 128 characters",schema:128,
parentSchema:schema53.properties.users.items,data:data3};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(func48(
data3)<1){let err7={instancePath:instancePath+"/users/"+i1,schemaPath:"#/properties/users/items/minLength",keyword:"minL\
ength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema53.properties.users.
items,data:data3};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath:instancePath+"/\
users/"+i1,schemaPath:"#/properties/users/items/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema53.
properties.users.items.type,parentSchema:schema53.properties.users.items,data:data3};vErrors===null?vErrors=[err8]:vErrors.
push(err8),errors++}}}else{let err9={instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"ty\
pe",params:{type:"array"},message:"must be array",schema:schema53.properties.users.type,parentSchema:schema53.properties.
users,data:data2};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.permissionSets!==void 0&&func0.call(
data,"permissionSets")){let data4=data.permissionSets;if(Array.isArray(data4)){if(data4.length<1){let err10={instancePath:instancePath+
"/permissionSets",schemaPath:"#/properties/permissionSets/minItems",keyword:"minItems",params:{limit:1},message:"must NO\
T have fewer than 1 items",schema:1,parentSchema:schema53.properties.permissionSets,data:data4};vErrors===null?vErrors=[
err10]:vErrors.push(err10),errors++}let len2=data4.length;for(let i2=0;i2<len2;i2++){let data5=data4[i2];if(typeof data5==
"string"){if(func48(data5)>32){let err11={instancePath:instancePath+"/permissionSets/"+i2,schemaPath:"#/definitions/Perm\
issionSetName/maxLength",keyword:"maxLength",params:{limit:32},message:"must NOT have more than 32 characters",schema:32,
parentSchema:schema51,data:data5};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(func48(data5)<1){let err12={
instancePath:instancePath+"/permissionSets/"+i2,schemaPath:"#/definitions/PermissionSetName/minLength",keyword:"minLengt\
h",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51,data:data5};vErrors===
null?vErrors=[err12]:vErrors.push(err12),errors++}if(!pattern26.test(data5)){let err13={instancePath:instancePath+"/perm\
issionSets/"+i2,schemaPath:"#/definitions/PermissionSetName/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_+=,.\
@-]+$"},message:'must match pattern "^[A-Za-z0-9_+=,.@-]+$"',schema:"^[A-Za-z0-9_+=,.@-]+$",parentSchema:schema51,data:data5};
vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+"/permissionSets/"+
i2,schemaPath:"#/definitions/PermissionSetName/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema51.
type,parentSchema:schema51,data:data5};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}}else{let err15={instancePath:instancePath+
"/permissionSets",schemaPath:"#/properties/permissionSets/type",keyword:"type",params:{type:"array"},message:"must be ar\
ray",schema:schema53.properties.permissionSets.type,parentSchema:schema53.properties.permissionSets,data:data4};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}}if(data.accounts!==void 0&&func0.call(data,"accounts")){let data6=data.
accounts;if(Array.isArray(data6)){let len3=data6.length;for(let i3=0;i3<len3;i3++){let data7=data6[i3];if(typeof data7==
"string"){if(func48(data7)>128){let err16={instancePath:instancePath+"/accounts/"+i3,schemaPath:"#/definitions/AccountSe\
lector/maxLength",keyword:"maxLength",params:{limit:128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema56,
data:data7};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(func48(data7)<1){let err17={instancePath:instancePath+
"/accounts/"+i3,schemaPath:"#/definitions/AccountSelector/minLength",keyword:"minLength",params:{limit:1},message:"must \
NOT have fewer than 1 characters",schema:1,parentSchema:schema56,data:data7};vErrors===null?vErrors=[err17]:vErrors.push(
err17),errors++}if(!pattern42.test(data7)){let err18={instancePath:instancePath+"/accounts/"+i3,schemaPath:"#/definition\
s/AccountSelector/pattern",keyword:"pattern",params:{pattern:"^(?:\\d{12}$|(?!\\d+$))"},message:'must match pattern "^(?\
:\\d{12}$|(?!\\d+$))"',schema:"^(?:\\d{12}$|(?!\\d+$))",parentSchema:schema56,data:data7};vErrors===null?vErrors=[err18]:
vErrors.push(err18),errors++}}else{let err19={instancePath:instancePath+"/accounts/"+i3,schemaPath:"#/definitions/Accoun\
tSelector/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema56.type,parentSchema:schema56,
data:data7};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}}}else{let err20={instancePath:instancePath+"/ac\
counts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema53.
properties.accounts.type,parentSchema:schema53.properties.accounts,data:data6};vErrors===null?vErrors=[err20]:vErrors.push(
err20),errors++}}if(data.organizationalUnits!==void 0&&func0.call(data,"organizationalUnits")){let data8=data.organizationalUnits;
if(Array.isArray(data8)){let len4=data8.length;for(let i4=0;i4<len4;i4++){let data9=data8[i4];if(typeof data9=="string"){
if(func48(data9)>1024){let err21={instancePath:instancePath+"/organizationalUnits/"+i4,schemaPath:"#/definitions/UnitSel\
ector/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema57,
data:data9};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}if(func48(data9)<1){let err22={instancePath:instancePath+
"/organizationalUnits/"+i4,schemaPath:"#/definitions/UnitSelector/minLength",keyword:"minLength",params:{limit:1},message:"\
must NOT have fewer than 1 characters",schema:1,parentSchema:schema57,data:data9};vErrors===null?vErrors=[err22]:vErrors.
push(err22),errors++}if(!pattern43.test(data9)){let err23={instancePath:instancePath+"/organizationalUnits/"+i4,schemaPath:"\
#/definitions/UnitSelector/pattern",keyword:"pattern",params:{pattern:"^(?:/|[^/]+(?:/[^/]+)*)$"},message:'must match pa\
ttern "^(?:/|[^/]+(?:/[^/]+)*)$"',schema:"^(?:/|[^/]+(?:/[^/]+)*)$",parentSchema:schema57,data:data9};vErrors===null?vErrors=
[err23]:vErrors.push(err23),errors++}}else{let err24={instancePath:instancePath+"/organizationalUnits/"+i4,schemaPath:"#\
/definitions/UnitSelector/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema57.type,parentSchema:schema57,
data:data9};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}}else{let err25={instancePath:instancePath+"/or\
ganizationalUnits",schemaPath:"#/properties/organizationalUnits/type",keyword:"type",params:{type:"array"},message:"must\
 be array",schema:schema53.properties.organizationalUnits.type,parentSchema:schema53.properties.organizationalUnits,data:data8};
vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}if(data.recursive!==void 0&&func0.call(data,"recursive")){let data10=data.
recursive;if(typeof data10!="boolean"){let err26={instancePath:instancePath+"/recursive",schemaPath:"#/properties/recurs\
ive/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:schema53.properties.recursive.type,parentSchema:schema53.
properties.recursive,data:data10};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}}if(data.tags!==void 0&&func0.
call(data,"tags")){let data11=data.tags;if(data11&&typeof data11=="object"&&!Array.isArray(data11)){if(Object.keys(data11).
length>50){let err27={instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxProperties",keyword:"maxPropert\
ies",params:{limit:50},message:"must NOT have more than 50 properties",schema:50,parentSchema:schema53.properties.tags,data:data11};
vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}for(let key1 of Object.keys(data11)){let _errs30=errors;if(typeof key1==
"string"){if(func48(key1)>128){let err28={instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/propertyNames/\
maxLength",keyword:"maxLength",params:{limit:128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema53.
properties.tags.propertyNames,data:key1,propertyName:key1};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}if(func48(
key1)<1){let err29={instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/propertyNames/minLength",keyword:"mi\
nLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema53.properties.tags.
propertyNames,data:key1,propertyName:key1};vErrors===null?vErrors=[err29]:vErrors.push(err29),errors++}}var valid15=_errs30===
errors;if(!valid15){let err30={instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/propertyNames",keyword:"p\
ropertyNames",params:{propertyName:key1},message:"property name must be valid",schema:schema53.properties.tags.propertyNames,
parentSchema:schema53.properties.tags,data:data11};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}}for(let key2 of Object.
keys(data11)){let data12=data11[key2];if(typeof data12=="string"){if(func48(data12)>256){let err31={instancePath:instancePath+
"/tags/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/tags/additionalProperties/maxLength",keyword:"\
maxLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema53.properties.
tags.additionalProperties,data:data12};vErrors===null?vErrors=[err31]:vErrors.push(err31),errors++}}else{let err32={instancePath:instancePath+
"/tags/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"t\
ype",params:{type:"string"},message:"must be string",schema:schema53.properties.tags.additionalProperties.type,parentSchema:schema53.
properties.tags.additionalProperties,data:data12};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}}else{let err33={
instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type:"object"},message:"mus\
t be object",schema:schema53.properties.tags.type,parentSchema:schema53.properties.tags,data:data11};vErrors===null?vErrors=
[err33]:vErrors.push(err33),errors++}}if(data.except!==void 0&&func0.call(data,"except")&&(validate40(data.except,{instancePath:instancePath+
"/except",parentData:data,parentDataProperty:"except",rootData})||(vErrors=vErrors===null?validate40.errors:appended(vErrors,
validate40.errors),errors=vErrors.length)),data.expires!==void 0&&func0.call(data,"expires")){let data14=data.expires;if(typeof data14==
"string"){if(func48(data14)>40){let err34={instancePath:instancePath+"/expires",schemaPath:"#/definitions/Instant/maxLen\
gth",keyword:"maxLength",params:{limit:40},message:"must NOT have more than 40 characters",schema:40,parentSchema:schema30,
data:data14};vErrors===null?vErrors=[err34]:vErrors.push(err34),errors++}if(!pattern22.test(data14)){let err35={instancePath:instancePath+
"/expires",schemaPath:"#/definitions/Instant/pattern",keyword:"pattern",params:{pattern:"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{\
2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?$"},message:'must match pattern "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z\
|[+-]\\d{2}:\\d{2}))?$"',schema:"^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2}))?$",parentSchema:schema30,
data:data14};vErrors===null?vErrors=[err35]:vErrors.push(err35),errors++}}else{let err36={instancePath:instancePath+"/ex\
pires",schemaPath:"#/definitions/Instant/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema30.
type,parentSchema:schema30,data:data14};vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}}if(data.reason!==void 0&&
func0.call(data,"reason")){let data15=data.reason;if(typeof data15=="string"){if(func48(data15)>1024){let err37={instancePath:instancePath+
"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more\
 than 1024 characters",schema:1024,parentSchema:schema53.properties.reason,data:data15};vErrors===null?vErrors=[err37]:vErrors.
push(err37),errors++}}else{let err38={instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema53.properties.reason.type,parentSchema:schema53.properties.
reason,data:data15};vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}}}else{let err39={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
vErrors===null?vErrors=[err39]:vErrors.push(err39),errors++}return validate39.errors=vErrors,errors===0}var schema64={description:"\
What accessctl never touches and never counts. Absent or {} = nothing beside the sets of Control Tower.",type:"object",additionalProperties:!1,
properties:{permissionSets:{$ref:"#/definitions/PermissionSetNames"},groups:{$ref:"#/definitions/GroupNames"},accounts:{
$ref:"#/definitions/AccountSelectors"}}},schema65={description:"Permission sets by name. Absent or [] = none.",type:"arr\
ay",uniqueItems:!0,items:{$ref:"#/definitions/PermissionSetName"}};function validate48(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(Array.isArray(data)){let len0=data.length;for(let i0=0;i0<
len0;i0++){let data0=data[i0];if(typeof data0=="string"){if(func48(data0)>32){let err0={instancePath:instancePath+"/"+i0,
schemaPath:"#/definitions/PermissionSetName/maxLength",keyword:"maxLength",params:{limit:32},message:"must NOT have more\
 than 32 characters",schema:32,parentSchema:schema51,data:data0};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(func48(data0)<1){let err1={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/PermissionSetName/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51,data:data0};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}if(!pattern26.test(data0)){let err2={instancePath:instancePath+"/"+i0,schemaPath:"\
#/definitions/PermissionSetName/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_+=,.@-]+$"},message:'must match \
pattern "^[A-Za-z0-9_+=,.@-]+$"',schema:"^[A-Za-z0-9_+=,.@-]+$",parentSchema:schema51,data:data0};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}}else{let err3={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/Permission\
SetName/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema51.type,parentSchema:schema51,
data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{let err4={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"array"},message:"must be array",schema:schema65.type,parentSchema:schema65,data};vErrors===
null?vErrors=[err4]:vErrors.push(err4),errors++}return validate48.errors=vErrors,errors===0}var schema67={description:"G\
roups by display name. Absent or [] = none.",type:"array",uniqueItems:!0,items:{$ref:"#/definitions/GroupName"}};function validate50(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(Array.isArray(data)){let len0=data.
length;for(let i0=0;i0<len0;i0++){let data0=data[i0];if(typeof data0=="string"){if(func48(data0)>256){let err0={instancePath:instancePath+
"/"+i0,schemaPath:"#/definitions/GroupName/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more\
 than 256 characters",schema:256,parentSchema:schema33,data:data0};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(func48(data0)<1){let err1={instancePath:instancePath+"/"+i0,schemaPath:"#/definitions/GroupName/minLength",keyword:"m\
inLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data0};vErrors===
null?vErrors=[err1]:vErrors.push(err1),errors++}}else{let err2={instancePath:instancePath+"/"+i0,schemaPath:"#/definitio\
ns/GroupName/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema33.type,parentSchema:schema33,
data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}}}else{let err3={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"array"},message:"must be array",schema:schema67.type,parentSchema:schema67,data};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}return validate50.errors=vErrors,errors===0}function validate47(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(
data)){for(let key0 of Object.keys(data))if(!(key0==="permissionSets"||key0==="groups"||key0==="accounts")){let err0={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT ha\
ve additional properties",schema:!1,parentSchema:schema64,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
data.permissionSets!==void 0&&func0.call(data,"permissionSets")&&(validate48(data.permissionSets,{instancePath:instancePath+
"/permissionSets",parentData:data,parentDataProperty:"permissionSets",rootData})||(vErrors=vErrors===null?validate48.errors:
appended(vErrors,validate48.errors),errors=vErrors.length)),data.groups!==void 0&&func0.call(data,"groups")&&(validate50(
data.groups,{instancePath:instancePath+"/groups",parentData:data,parentDataProperty:"groups",rootData})||(vErrors=vErrors===
null?validate50.errors:appended(vErrors,validate50.errors),errors=vErrors.length)),data.accounts!==void 0&&func0.call(data,
"accounts")&&(validate41(data.accounts,{instancePath:instancePath+"/accounts",parentData:data,parentDataProperty:"accoun\
ts",rootData})||(vErrors=vErrors===null?validate41.errors:appended(vErrors,validate41.errors),errors=vErrors.length))}else{
let err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema64.
type,parentSchema:schema64,data};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}return validate47.errors=vErrors,
errors===0}var schema69={description:"Rules that every plan is judged by. They are on by default: a rule that is absent \
has its default.",type:"object",additionalProperties:!1,properties:{deletions:{$ref:"#/definitions/DeletionsGuardrail"},
neverEmpty:{description:"No account, permission set or principal loses its last assignment by surprise. Absent = { level\
: override }.",title:"NeverEmptyGuardrail",type:"object",additionalProperties:!1,properties:{level:{$ref:"#/definitions/\
Level"}}},lastAssignment:{description:"What happens when the last assignment of a permission set in an account goes: AWS\
 deletes the role there, and a later one has another ARN. Absent = warn.",allOf:[{$ref:"#/definitions/Level"}]},breakGlass:{
description:"Emergency access that must exist and may never be removed or narrowed. Absent or [] = none.",type:"array",items:{
$ref:"#/definitions/BreakGlass"}},minAdmins:{description:"How many principals with an admin permission set must remain. \
Absent = no rule.",title:"MinAdminsGuardrail",type:"object",additionalProperties:!1,properties:{management:{description:"\
In the management account. Absent or 0 = no rule.",type:"integer",minimum:0},critical:{description:"In each critical acc\
ount. Absent or 0 = no rule.",type:"integer",minimum:0}}},keepSelf:{description:"The permission set that the caller runs\
 under stays assigned to the caller. Absent = true.",type:"boolean",default:!0},protected:{description:"What may not cha\
nge at all. Absent or {} = nothing.",title:"ProtectedGuardrail",type:"object",additionalProperties:!1,properties:{permissionSets:{
$ref:"#/definitions/PermissionSetNames"},groups:{$ref:"#/definitions/GroupNames"},accounts:{$ref:"#/definitions/AccountS\
electors"}}},forbid:{description:"Assignments that may not be. Absent or [] = none.",type:"array",items:{$ref:"#/definit\
ions/Forbid"}},sessionDuration:{description:"How long sessions may last at most. Absent or {} = what AWS allows.",title:"\
SessionDurationGuardrail",type:"object",additionalProperties:!1,properties:{max:{description:"For every permission set. \
Absent = PT12H.",allOf:[{$ref:"#/definitions/SessionDuration"}]},admin:{description:"For permission sets of the tier adm\
in. Absent = as max.",allOf:[{$ref:"#/definitions/SessionDuration"}]}}},critical:{description:"The accounts where mistak\
es cost most. Absent or {} = none.",title:"CriticalAccounts",type:"object",additionalProperties:!1,properties:{organizationalUnits:{
$ref:"#/definitions/UnitSelectors"},accounts:{$ref:"#/definitions/AccountSelectors"}}}}},schema71={description:"What hap\
pens when a guardrail trips. warn = shown; override = blocked until overrides names this plan's fingerprint; deny = bloc\
ked.",type:"string",enum:["warn","override","deny"]},schema70={description:"How much one plan may delete; either limit t\
rips. Absent = { maxCount: 10, maxPercent: 25, level: override }.",type:"object",additionalProperties:!1,properties:{maxCount:{
description:"At most this many deletions. Absent = 10, 0 = none.",type:"integer",minimum:0,default:10},maxPercent:{description:"\
At most this part of what is managed, counted from 20 objects on. Absent = 25, 0 = none.",type:"number",minimum:0,maximum:100,
default:25},level:{$ref:"#/definitions/Level"}}};function validate55(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.
keys(data))if(!(key0==="maxCount"||key0==="maxPercent"||key0==="level")){let err0={instancePath,schemaPath:"#/additional\
Properties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional properties",
schema:!1,parentSchema:schema70,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.maxCount!==void 0&&
func0.call(data,"maxCount")){let data0=data.maxCount;if(!(typeof data0=="number"&&!(data0%1)&&!isNaN(data0)&&isFinite(data0))){
let err1={instancePath:instancePath+"/maxCount",schemaPath:"#/properties/maxCount/type",keyword:"type",params:{type:"int\
eger"},message:"must be integer",schema:schema70.properties.maxCount.type,parentSchema:schema70.properties.maxCount,data:data0};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(typeof data0=="number"&&isFinite(data0)&&(data0<0||isNaN(data0))){
let err2={instancePath:instancePath+"/maxCount",schemaPath:"#/properties/maxCount/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema70.properties.maxCount,data:data0};vErrors===null?vErrors=
[err2]:vErrors.push(err2),errors++}}if(data.maxPercent!==void 0&&func0.call(data,"maxPercent")){let data1=data.maxPercent;
if(typeof data1=="number"&&isFinite(data1)){if(data1>100||isNaN(data1)){let err3={instancePath:instancePath+"/maxPercent",
schemaPath:"#/properties/maxPercent/maximum",keyword:"maximum",params:{comparison:"<=",limit:100},message:"must be <= 10\
0",schema:100,parentSchema:schema70.properties.maxPercent,data:data1};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}
if(data1<0||isNaN(data1)){let err4={instancePath:instancePath+"/maxPercent",schemaPath:"#/properties/maxPercent/minimum",
keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema70.properties.maxPercent,
data:data1};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+"/maxPer\
cent",schemaPath:"#/properties/maxPercent/type",keyword:"type",params:{type:"number"},message:"must be number",schema:schema70.
properties.maxPercent.type,parentSchema:schema70.properties.maxPercent,data:data1};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}}if(data.level!==void 0&&func0.call(data,"level")){let data2=data.level;if(typeof data2!="string"){let err6={
instancePath:instancePath+"/level",schemaPath:"#/definitions/Level/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema71.type,parentSchema:schema71,data:data2};vErrors===null?vErrors=[err6]:vErrors.push(err6),
errors++}if(!(data2==="warn"||data2==="override"||data2==="deny")){let err7={instancePath:instancePath+"/level",schemaPath:"\
#/definitions/Level/enum",keyword:"enum",params:{allowedValues:schema71.enum},message:"must be equal to one of the allow\
ed values",schema:schema71.enum,parentSchema:schema71,data:data2};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}}else{
let err8={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema70.
type,parentSchema:schema70,data};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}return validate55.errors=vErrors,
errors===0}var schema74={description:"One emergency access.",type:"object",additionalProperties:!1,required:["group","pe\
rmissionSet"],properties:{group:{$ref:"#/definitions/GroupName"},permissionSet:{$ref:"#/definitions/PermissionSetName"}}};
function validate57(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&
typeof data=="object"&&!Array.isArray(data)){if(data.group===void 0||!func0.call(data,"group")){let err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"group"},message:"must have required property 'group'",schema:schema74.
required,parentSchema:schema74,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.permissionSet===void 0||
!func0.call(data,"permissionSet")){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
permissionSet"},message:"must have required property 'permissionSet'",schema:schema74.required,parentSchema:schema74,data};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 of Object.keys(data))if(!(key0==="group"||key0===
"permissionSet")){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties",schema:!1,parentSchema:schema74,data};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.group!==void 0&&func0.call(data,"group")){let data0=data.group;if(typeof data0=="string"){if(func48(
data0)>256){let err3={instancePath:instancePath+"/group",schemaPath:"#/definitions/GroupName/maxLength",keyword:"maxLeng\
th",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema33,data:data0};vErrors===
null?vErrors=[err3]:vErrors.push(err3),errors++}if(func48(data0)<1){let err4={instancePath:instancePath+"/group",schemaPath:"\
#/definitions/GroupName/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",
schema:1,parentSchema:schema33,data:data0};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}else{let err5={instancePath:instancePath+
"/group",schemaPath:"#/definitions/GroupName/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema33.
type,parentSchema:schema33,data:data0};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}}if(data.permissionSet!==
void 0&&func0.call(data,"permissionSet")){let data1=data.permissionSet;if(typeof data1=="string"){if(func48(data1)>32){let err6={
instancePath:instancePath+"/permissionSet",schemaPath:"#/definitions/PermissionSetName/maxLength",keyword:"maxLength",params:{
limit:32},message:"must NOT have more than 32 characters",schema:32,parentSchema:schema51,data:data1};vErrors===null?vErrors=
[err6]:vErrors.push(err6),errors++}if(func48(data1)<1){let err7={instancePath:instancePath+"/permissionSet",schemaPath:"\
#/definitions/PermissionSetName/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 char\
acters",schema:1,parentSchema:schema51,data:data1};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}if(!pattern26.
test(data1)){let err8={instancePath:instancePath+"/permissionSet",schemaPath:"#/definitions/PermissionSetName/pattern",keyword:"\
pattern",params:{pattern:"^[A-Za-z0-9_+=,.@-]+$"},message:'must match pattern "^[A-Za-z0-9_+=,.@-]+$"',schema:"^[A-Za-z0\
-9_+=,.@-]+$",parentSchema:schema51,data:data1};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}else{let err9={
instancePath:instancePath+"/permissionSet",schemaPath:"#/definitions/PermissionSetName/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data1};vErrors===null?vErrors=[err9]:vErrors.
push(err9),errors++}}}else{let err10={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"mu\
st be object",schema:schema74.type,parentSchema:schema74,data};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}
return validate57.errors=vErrors,errors===0}var schema77={description:"Assignments that match every condition given here\
 are forbidden.",type:"object",additionalProperties:!1,required:["level"],properties:{privilege:{description:"Permission\
 sets of this tier. Absent = of every tier.",allOf:[{$ref:"#/definitions/Privilege"}]},organizationalUnits:{description:"\
Accounts below these units. Absent = every account.",type:"array",minItems:1,uniqueItems:!0,items:{$ref:"#/definitions/U\
nitSelector"}},directUsers:{description:"true = assignments to a user instead of a group. Absent or false = to both.",type:"\
boolean",default:!1},exceptGroups:{description:"Groups that may all the same. Absent or [] = none.",type:"array",uniqueItems:!0,
items:{$ref:"#/definitions/GroupName"}},level:{$ref:"#/definitions/Level"}}};function validate62(data,{instancePath="",parentData,
parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.
level===void 0||!func0.call(data,"level")){let err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
level"},message:"must have required property 'level'",schema:schema77.required,parentSchema:schema77,data};vErrors===null?
vErrors=[err0]:vErrors.push(err0),errors++}for(let key0 of Object.keys(data))if(!(key0==="privilege"||key0==="organizati\
onalUnits"||key0==="directUsers"||key0==="exceptGroups"||key0==="level")){let err1={instancePath,schemaPath:"#/additiona\
lProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional propertie\
s",schema:!1,parentSchema:schema77,data};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data.privilege!==void 0&&
func0.call(data,"privilege")){let data0=data.privilege;if(typeof data0!="string"){let err2={instancePath:instancePath+"/\
privilege",schemaPath:"#/definitions/Privilege/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema52.
type,parentSchema:schema52,data:data0};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!(data0==="read"||data0===
"write"||data0==="power"||data0==="admin")){let err3={instancePath:instancePath+"/privilege",schemaPath:"#/definitions/P\
rivilege/enum",keyword:"enum",params:{allowedValues:schema52.enum},message:"must be equal to one of the allowed values",
schema:schema52.enum,parentSchema:schema52,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}if(data.
organizationalUnits!==void 0&&func0.call(data,"organizationalUnits")){let data1=data.organizationalUnits;if(Array.isArray(
data1)){if(data1.length<1){let err4={instancePath:instancePath+"/organizationalUnits",schemaPath:"#/properties/organizat\
ionalUnits/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema77.
properties.organizationalUnits,data:data1};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}let len0=data1.length;
for(let i0=0;i0<len0;i0++){let data2=data1[i0];if(typeof data2=="string"){if(func48(data2)>1024){let err5={instancePath:instancePath+
"/organizationalUnits/"+i0,schemaPath:"#/definitions/UnitSelector/maxLength",keyword:"maxLength",params:{limit:1024},message:"\
must NOT have more than 1024 characters",schema:1024,parentSchema:schema57,data:data2};vErrors===null?vErrors=[err5]:vErrors.
push(err5),errors++}if(func48(data2)<1){let err6={instancePath:instancePath+"/organizationalUnits/"+i0,schemaPath:"#/def\
initions/UnitSelector/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,
parentSchema:schema57,data:data2};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(!pattern43.test(data2)){let err7={
instancePath:instancePath+"/organizationalUnits/"+i0,schemaPath:"#/definitions/UnitSelector/pattern",keyword:"pattern",params:{
pattern:"^(?:/|[^/]+(?:/[^/]+)*)$"},message:'must match pattern "^(?:/|[^/]+(?:/[^/]+)*)$"',schema:"^(?:/|[^/]+(?:/[^/]+\
)*)$",parentSchema:schema57,data:data2};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath:instancePath+
"/organizationalUnits/"+i0,schemaPath:"#/definitions/UnitSelector/type",keyword:"type",params:{type:"string"},message:"m\
ust be string",schema:schema57.type,parentSchema:schema57,data:data2};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{
let err9={instancePath:instancePath+"/organizationalUnits",schemaPath:"#/properties/organizationalUnits/type",keyword:"t\
ype",params:{type:"array"},message:"must be array",schema:schema77.properties.organizationalUnits.type,parentSchema:schema77.
properties.organizationalUnits,data:data1};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.directUsers!==
void 0&&func0.call(data,"directUsers")){let data3=data.directUsers;if(typeof data3!="boolean"){let err10={instancePath:instancePath+
"/directUsers",schemaPath:"#/properties/directUsers/type",keyword:"type",params:{type:"boolean"},message:"must be boolea\
n",schema:schema77.properties.directUsers.type,parentSchema:schema77.properties.directUsers,data:data3};vErrors===null?vErrors=
[err10]:vErrors.push(err10),errors++}}if(data.exceptGroups!==void 0&&func0.call(data,"exceptGroups")){let data4=data.exceptGroups;
if(Array.isArray(data4)){let len1=data4.length;for(let i1=0;i1<len1;i1++){let data5=data4[i1];if(typeof data5=="string"){
if(func48(data5)>256){let err11={instancePath:instancePath+"/exceptGroups/"+i1,schemaPath:"#/definitions/GroupName/maxLe\
ngth",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema33,
data:data5};vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(func48(data5)<1){let err12={instancePath:instancePath+
"/exceptGroups/"+i1,schemaPath:"#/definitions/GroupName/minLength",keyword:"minLength",params:{limit:1},message:"must NO\
T have fewer than 1 characters",schema:1,parentSchema:schema33,data:data5};vErrors===null?vErrors=[err12]:vErrors.push(err12),
errors++}}else{let err13={instancePath:instancePath+"/exceptGroups/"+i1,schemaPath:"#/definitions/GroupName/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data5};vErrors===null?
vErrors=[err13]:vErrors.push(err13),errors++}}}else{let err14={instancePath:instancePath+"/exceptGroups",schemaPath:"#/p\
roperties/exceptGroups/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema77.properties.exceptGroups.
type,parentSchema:schema77.properties.exceptGroups,data:data4};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}
if(data.level!==void 0&&func0.call(data,"level")){let data6=data.level;if(typeof data6!="string"){let err15={instancePath:instancePath+
"/level",schemaPath:"#/definitions/Level/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema71.
type,parentSchema:schema71,data:data6};vErrors===null?vErrors=[err15]:vErrors.push(err15),errors++}if(!(data6==="warn"||
data6==="override"||data6==="deny")){let err16={instancePath:instancePath+"/level",schemaPath:"#/definitions/Level/enum",
keyword:"enum",params:{allowedValues:schema71.enum},message:"must be equal to one of the allowed values",schema:schema71.
enum,parentSchema:schema71,data:data6};vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}}}else{let err17={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema77.type,parentSchema:schema77,
data};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}return validate62.errors=vErrors,errors===0}function validate54(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){for(let key0 of Object.keys(data))if(!func0.call(schema69.properties,key0)){let err0={instancePath,
schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT ha\
ve additional properties",schema:!1,parentSchema:schema69,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}
if(data.deletions!==void 0&&func0.call(data,"deletions")&&(validate55(data.deletions,{instancePath:instancePath+"/deleti\
ons",parentData:data,parentDataProperty:"deletions",rootData})||(vErrors=vErrors===null?validate55.errors:appended(vErrors,
validate55.errors),errors=vErrors.length)),data.neverEmpty!==void 0&&func0.call(data,"neverEmpty")){let data1=data.neverEmpty;
if(data1&&typeof data1=="object"&&!Array.isArray(data1)){for(let key1 of Object.keys(data1))if(key1!=="level"){let err1={
instancePath:instancePath+"/neverEmpty",schemaPath:"#/properties/neverEmpty/additionalProperties",keyword:"additionalPro\
perties",params:{additionalProperty:key1},message:"must NOT have additional properties",schema:!1,parentSchema:schema69.
properties.neverEmpty,data:data1};vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}if(data1.level!==void 0&&func0.
call(data1,"level")){let data2=data1.level;if(typeof data2!="string"){let err2={instancePath:instancePath+"/neverEmpty/l\
evel",schemaPath:"#/definitions/Level/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema71.
type,parentSchema:schema71,data:data2};vErrors===null?vErrors=[err2]:vErrors.push(err2),errors++}if(!(data2==="warn"||data2===
"override"||data2==="deny")){let err3={instancePath:instancePath+"/neverEmpty/level",schemaPath:"#/definitions/Level/enu\
m",keyword:"enum",params:{allowedValues:schema71.enum},message:"must be equal to one of the allowed values",schema:schema71.
enum,parentSchema:schema71,data:data2};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}}}else{let err4={instancePath:instancePath+
"/neverEmpty",schemaPath:"#/properties/neverEmpty/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema69.
properties.neverEmpty.type,parentSchema:schema69.properties.neverEmpty,data:data1};vErrors===null?vErrors=[err4]:vErrors.
push(err4),errors++}}if(data.lastAssignment!==void 0&&func0.call(data,"lastAssignment")){let data3=data.lastAssignment;if(typeof data3!=
"string"){let err5={instancePath:instancePath+"/lastAssignment",schemaPath:"#/definitions/Level/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:schema71.type,parentSchema:schema71,data:data3};vErrors===null?vErrors=[err5]:
vErrors.push(err5),errors++}if(!(data3==="warn"||data3==="override"||data3==="deny")){let err6={instancePath:instancePath+
"/lastAssignment",schemaPath:"#/definitions/Level/enum",keyword:"enum",params:{allowedValues:schema71.enum},message:"mus\
t be equal to one of the allowed values",schema:schema71.enum,parentSchema:schema71,data:data3};vErrors===null?vErrors=[
err6]:vErrors.push(err6),errors++}}if(data.breakGlass!==void 0&&func0.call(data,"breakGlass")){let data4=data.breakGlass;
if(Array.isArray(data4)){let len0=data4.length;for(let i0=0;i0<len0;i0++)validate57(data4[i0],{instancePath:instancePath+
"/breakGlass/"+i0,parentData:data4,parentDataProperty:i0,rootData})||(vErrors=vErrors===null?validate57.errors:appended(
vErrors,validate57.errors),errors=vErrors.length)}else{let err7={instancePath:instancePath+"/breakGlass",schemaPath:"#/p\
roperties/breakGlass/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema69.properties.breakGlass.
type,parentSchema:schema69.properties.breakGlass,data:data4};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}
if(data.minAdmins!==void 0&&func0.call(data,"minAdmins")){let data6=data.minAdmins;if(data6&&typeof data6=="object"&&!Array.
isArray(data6)){for(let key2 of Object.keys(data6))if(!(key2==="management"||key2==="critical")){let err8={instancePath:instancePath+
"/minAdmins",schemaPath:"#/properties/minAdmins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},
message:"must NOT have additional properties",schema:!1,parentSchema:schema69.properties.minAdmins,data:data6};vErrors===
null?vErrors=[err8]:vErrors.push(err8),errors++}if(data6.management!==void 0&&func0.call(data6,"management")){let data7=data6.
management;if(!(typeof data7=="number"&&!(data7%1)&&!isNaN(data7)&&isFinite(data7))){let err9={instancePath:instancePath+
"/minAdmins/management",schemaPath:"#/properties/minAdmins/properties/management/type",keyword:"type",params:{type:"inte\
ger"},message:"must be integer",schema:schema69.properties.minAdmins.properties.management.type,parentSchema:schema69.properties.
minAdmins.properties.management,data:data7};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}if(typeof data7=="\
number"&&isFinite(data7)&&(data7<0||isNaN(data7))){let err10={instancePath:instancePath+"/minAdmins/management",schemaPath:"\
#/properties/minAdmins/properties/management/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must b\
e >= 0",schema:0,parentSchema:schema69.properties.minAdmins.properties.management,data:data7};vErrors===null?vErrors=[err10]:
vErrors.push(err10),errors++}}if(data6.critical!==void 0&&func0.call(data6,"critical")){let data8=data6.critical;if(!(typeof data8==
"number"&&!(data8%1)&&!isNaN(data8)&&isFinite(data8))){let err11={instancePath:instancePath+"/minAdmins/critical",schemaPath:"\
#/properties/minAdmins/properties/critical/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema69.
properties.minAdmins.properties.critical.type,parentSchema:schema69.properties.minAdmins.properties.critical,data:data8};
vErrors===null?vErrors=[err11]:vErrors.push(err11),errors++}if(typeof data8=="number"&&isFinite(data8)&&(data8<0||isNaN(
data8))){let err12={instancePath:instancePath+"/minAdmins/critical",schemaPath:"#/properties/minAdmins/properties/critic\
al/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema69.properties.
minAdmins.properties.critical,data:data8};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{let err13={
instancePath:instancePath+"/minAdmins",schemaPath:"#/properties/minAdmins/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:schema69.properties.minAdmins.type,parentSchema:schema69.properties.minAdmins,data:data6};vErrors===
null?vErrors=[err13]:vErrors.push(err13),errors++}}if(data.keepSelf!==void 0&&func0.call(data,"keepSelf")){let data9=data.
keepSelf;if(typeof data9!="boolean"){let err14={instancePath:instancePath+"/keepSelf",schemaPath:"#/properties/keepSelf/\
type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:schema69.properties.keepSelf.type,parentSchema:schema69.
properties.keepSelf,data:data9};vErrors===null?vErrors=[err14]:vErrors.push(err14),errors++}}if(data.protected!==void 0&&
func0.call(data,"protected")){let data10=data.protected;if(data10&&typeof data10=="object"&&!Array.isArray(data10)){for(let key3 of Object.
keys(data10))if(!(key3==="permissionSets"||key3==="groups"||key3==="accounts")){let err15={instancePath:instancePath+"/p\
rotected",schemaPath:"#/properties/protected/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key3},
message:"must NOT have additional properties",schema:!1,parentSchema:schema69.properties.protected,data:data10};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}data10.permissionSets!==void 0&&func0.call(data10,"permissionSets")&&(validate48(
data10.permissionSets,{instancePath:instancePath+"/protected/permissionSets",parentData:data10,parentDataProperty:"permi\
ssionSets",rootData})||(vErrors=vErrors===null?validate48.errors:appended(vErrors,validate48.errors),errors=vErrors.length)),
data10.groups!==void 0&&func0.call(data10,"groups")&&(validate50(data10.groups,{instancePath:instancePath+"/protected/gr\
oups",parentData:data10,parentDataProperty:"groups",rootData})||(vErrors=vErrors===null?validate50.errors:appended(vErrors,
validate50.errors),errors=vErrors.length)),data10.accounts!==void 0&&func0.call(data10,"accounts")&&(validate41(data10.accounts,
{instancePath:instancePath+"/protected/accounts",parentData:data10,parentDataProperty:"accounts",rootData})||(vErrors=vErrors===
null?validate41.errors:appended(vErrors,validate41.errors),errors=vErrors.length))}else{let err16={instancePath:instancePath+
"/protected",schemaPath:"#/properties/protected/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema69.
properties.protected.type,parentSchema:schema69.properties.protected,data:data10};vErrors===null?vErrors=[err16]:vErrors.
push(err16),errors++}}if(data.forbid!==void 0&&func0.call(data,"forbid")){let data14=data.forbid;if(Array.isArray(data14)){
let len1=data14.length;for(let i1=0;i1<len1;i1++)validate62(data14[i1],{instancePath:instancePath+"/forbid/"+i1,parentData:data14,
parentDataProperty:i1,rootData})||(vErrors=vErrors===null?validate62.errors:appended(vErrors,validate62.errors),errors=vErrors.
length)}else{let err17={instancePath:instancePath+"/forbid",schemaPath:"#/properties/forbid/type",keyword:"type",params:{
type:"array"},message:"must be array",schema:schema69.properties.forbid.type,parentSchema:schema69.properties.forbid,data:data14};
vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}}if(data.sessionDuration!==void 0&&func0.call(data,"sessionD\
uration")){let data16=data.sessionDuration;if(data16&&typeof data16=="object"&&!Array.isArray(data16)){for(let key4 of Object.
keys(data16))if(!(key4==="max"||key4==="admin")){let err18={instancePath:instancePath+"/sessionDuration",schemaPath:"#/p\
roperties/sessionDuration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key4},message:"\
must NOT have additional properties",schema:!1,parentSchema:schema69.properties.sessionDuration,data:data16};vErrors===null?
vErrors=[err18]:vErrors.push(err18),errors++}if(data16.max!==void 0&&func0.call(data16,"max")){let data17=data16.max;if(typeof data17==
"string"){if(func48(data17)>100){let err19={instancePath:instancePath+"/sessionDuration/max",schemaPath:"#/definitions/S\
essionDuration/maxLength",keyword:"maxLength",params:{limit:100},message:"must NOT have more than 100 characters",schema:100,
parentSchema:schema37,data:data17};vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}if(!pattern28.test(data17)){
let err20={instancePath:instancePath+"/sessionDuration/max",schemaPath:"#/definitions/SessionDuration/pattern",keyword:"\
pattern",params:{pattern:"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$"},message:'must match pattern "^PT(?=\\d)\
(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$"',schema:"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$",parentSchema:schema37,
data:data17};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}else{let err21={instancePath:instancePath+"/se\
ssionDuration/max",schemaPath:"#/definitions/SessionDuration/type",keyword:"type",params:{type:"string"},message:"must b\
e string",schema:schema37.type,parentSchema:schema37,data:data17};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}
if(data16.admin!==void 0&&func0.call(data16,"admin")){let data18=data16.admin;if(typeof data18=="string"){if(func48(data18)>
100){let err22={instancePath:instancePath+"/sessionDuration/admin",schemaPath:"#/definitions/SessionDuration/maxLength",
keyword:"maxLength",params:{limit:100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema37,
data:data18};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(!pattern28.test(data18)){let err23={instancePath:instancePath+
"/sessionDuration/admin",schemaPath:"#/definitions/SessionDuration/pattern",keyword:"pattern",params:{pattern:"^PT(?=\\d)\
(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$"},message:'must match pattern "^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}\
S)?$"',schema:"^PT(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,5}M)?(?:\\d{1,5}S)?$",parentSchema:schema37,data:data18};vErrors===null?
vErrors=[err23]:vErrors.push(err23),errors++}}else{let err24={instancePath:instancePath+"/sessionDuration/admin",schemaPath:"\
#/definitions/SessionDuration/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema37.type,
parentSchema:schema37,data:data18};vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}}else{let err25={instancePath:instancePath+
"/sessionDuration",schemaPath:"#/properties/sessionDuration/type",keyword:"type",params:{type:"object"},message:"must be\
 object",schema:schema69.properties.sessionDuration.type,parentSchema:schema69.properties.sessionDuration,data:data16};vErrors===
null?vErrors=[err25]:vErrors.push(err25),errors++}}if(data.critical!==void 0&&func0.call(data,"critical")){let data19=data.
critical;if(data19&&typeof data19=="object"&&!Array.isArray(data19)){for(let key5 of Object.keys(data19))if(!(key5==="or\
ganizationalUnits"||key5==="accounts")){let err26={instancePath:instancePath+"/critical",schemaPath:"#/properties/critic\
al/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key5},message:"must NOT have addition\
al properties",schema:!1,parentSchema:schema69.properties.critical,data:data19};vErrors===null?vErrors=[err26]:vErrors.push(
err26),errors++}data19.organizationalUnits!==void 0&&func0.call(data19,"organizationalUnits")&&(validate43(data19.organizationalUnits,
{instancePath:instancePath+"/critical/organizationalUnits",parentData:data19,parentDataProperty:"organizationalUnits",rootData})||
(vErrors=vErrors===null?validate43.errors:appended(vErrors,validate43.errors),errors=vErrors.length)),data19.accounts!==
void 0&&func0.call(data19,"accounts")&&(validate41(data19.accounts,{instancePath:instancePath+"/critical/accounts",parentData:data19,
parentDataProperty:"accounts",rootData})||(vErrors=vErrors===null?validate41.errors:appended(vErrors,validate41.errors),
errors=vErrors.length))}else{let err27={instancePath:instancePath+"/critical",schemaPath:"#/properties/critical/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:schema69.properties.critical.type,parentSchema:schema69.properties.
critical,data:data19};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}}}else{let err28={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema69.type,parentSchema:schema69,data};
vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}return validate54.errors=vErrors,errors===0}var schema85={description:"\
One statement that must hold after the plan: either nobody or can.",type:"object",additionalProperties:!1,properties:{nobody:{
description:"Nobody has this access. Absent = the statement is can.",title:"NobodyExpectation",type:"object",additionalProperties:!1,
properties:{privilege:{description:"By permission sets of this tier. Absent = of every tier.",allOf:[{$ref:"#/definition\
s/Privilege"}]},organizationalUnits:{description:"In accounts below these units. Absent = in every account.",type:"array",
minItems:1,uniqueItems:!0,items:{$ref:"#/definitions/UnitSelector"}},exceptGroups:{description:"Members of these groups \
do not count. Absent or [] = everybody counts.",type:"array",uniqueItems:!0,items:{$ref:"#/definitions/GroupName"}}}},can:{
description:"This access exists. Absent = the statement is nobody.",title:"CanExpectation",type:"object",additionalProperties:!1,
required:["group","permissionSet","account"],properties:{group:{$ref:"#/definitions/GroupName"},permissionSet:{$ref:"#/d\
efinitions/PermissionSetName"},account:{description:"An account by its 12-digit id (quoted) or exact name.",allOf:[{$ref:"\
#/definitions/AccountSelector"}]}}}}};function validate67(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null,errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(let key0 of Object.keys(data))if(!(key0===
"nobody"||key0==="can")){let err0={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:key0},message:"must NOT have additional properties",schema:!1,parentSchema:schema85,data};vErrors===null?
vErrors=[err0]:vErrors.push(err0),errors++}if(data.nobody!==void 0&&func0.call(data,"nobody")){let data0=data.nobody;if(data0&&
typeof data0=="object"&&!Array.isArray(data0)){for(let key1 of Object.keys(data0))if(!(key1==="privilege"||key1==="organ\
izationalUnits"||key1==="exceptGroups")){let err1={instancePath:instancePath+"/nobody",schemaPath:"#/properties/nobody/a\
dditionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT have additional p\
roperties",schema:!1,parentSchema:schema85.properties.nobody,data:data0};vErrors===null?vErrors=[err1]:vErrors.push(err1),
errors++}if(data0.privilege!==void 0&&func0.call(data0,"privilege")){let data1=data0.privilege;if(typeof data1!="string"){
let err2={instancePath:instancePath+"/nobody/privilege",schemaPath:"#/definitions/Privilege/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:schema52.type,parentSchema:schema52,data:data1};vErrors===null?vErrors=[err2]:
vErrors.push(err2),errors++}if(!(data1==="read"||data1==="write"||data1==="power"||data1==="admin")){let err3={instancePath:instancePath+
"/nobody/privilege",schemaPath:"#/definitions/Privilege/enum",keyword:"enum",params:{allowedValues:schema52.enum},message:"\
must be equal to one of the allowed values",schema:schema52.enum,parentSchema:schema52,data:data1};vErrors===null?vErrors=
[err3]:vErrors.push(err3),errors++}}if(data0.organizationalUnits!==void 0&&func0.call(data0,"organizationalUnits")){let data2=data0.
organizationalUnits;if(Array.isArray(data2)){if(data2.length<1){let err4={instancePath:instancePath+"/nobody/organizatio\
nalUnits",schemaPath:"#/properties/nobody/properties/organizationalUnits/minItems",keyword:"minItems",params:{limit:1},message:"\
must NOT have fewer than 1 items",schema:1,parentSchema:schema85.properties.nobody.properties.organizationalUnits,data:data2};
vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}let len0=data2.length;for(let i0=0;i0<len0;i0++){let data3=data2[i0];
if(typeof data3=="string"){if(func48(data3)>1024){let err5={instancePath:instancePath+"/nobody/organizationalUnits/"+i0,
schemaPath:"#/definitions/UnitSelector/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more th\
an 1024 characters",schema:1024,parentSchema:schema57,data:data3};vErrors===null?vErrors=[err5]:vErrors.push(err5),errors++}
if(func48(data3)<1){let err6={instancePath:instancePath+"/nobody/organizationalUnits/"+i0,schemaPath:"#/definitions/Unit\
Selector/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema57,
data:data3};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(!pattern43.test(data3)){let err7={instancePath:instancePath+
"/nobody/organizationalUnits/"+i0,schemaPath:"#/definitions/UnitSelector/pattern",keyword:"pattern",params:{pattern:"^(?\
:/|[^/]+(?:/[^/]+)*)$"},message:'must match pattern "^(?:/|[^/]+(?:/[^/]+)*)$"',schema:"^(?:/|[^/]+(?:/[^/]+)*)$",parentSchema:schema57,
data:data3};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={instancePath:instancePath+"/nobody\
/organizationalUnits/"+i0,schemaPath:"#/definitions/UnitSelector/type",keyword:"type",params:{type:"string"},message:"mu\
st be string",schema:schema57.type,parentSchema:schema57,data:data3};vErrors===null?vErrors=[err8]:vErrors.push(err8),errors++}}}else{
let err9={instancePath:instancePath+"/nobody/organizationalUnits",schemaPath:"#/properties/nobody/properties/organizatio\
nalUnits/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema85.properties.nobody.properties.
organizationalUnits.type,parentSchema:schema85.properties.nobody.properties.organizationalUnits,data:data2};vErrors===null?
vErrors=[err9]:vErrors.push(err9),errors++}}if(data0.exceptGroups!==void 0&&func0.call(data0,"exceptGroups")){let data4=data0.
exceptGroups;if(Array.isArray(data4)){let len1=data4.length;for(let i1=0;i1<len1;i1++){let data5=data4[i1];if(typeof data5==
"string"){if(func48(data5)>256){let err10={instancePath:instancePath+"/nobody/exceptGroups/"+i1,schemaPath:"#/definition\
s/GroupName/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,
parentSchema:schema33,data:data5};vErrors===null?vErrors=[err10]:vErrors.push(err10),errors++}if(func48(data5)<1){let err11={
instancePath:instancePath+"/nobody/exceptGroups/"+i1,schemaPath:"#/definitions/GroupName/minLength",keyword:"minLength",
params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data5};vErrors===null?
vErrors=[err11]:vErrors.push(err11),errors++}}else{let err12={instancePath:instancePath+"/nobody/exceptGroups/"+i1,schemaPath:"\
#/definitions/GroupName/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema33.type,parentSchema:schema33,
data:data5};vErrors===null?vErrors=[err12]:vErrors.push(err12),errors++}}}else{let err13={instancePath:instancePath+"/no\
body/exceptGroups",schemaPath:"#/properties/nobody/properties/exceptGroups/type",keyword:"type",params:{type:"array"},message:"\
must be array",schema:schema85.properties.nobody.properties.exceptGroups.type,parentSchema:schema85.properties.nobody.properties.
exceptGroups,data:data4};vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}}else{let err14={instancePath:instancePath+
"/nobody",schemaPath:"#/properties/nobody/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema85.
properties.nobody.type,parentSchema:schema85.properties.nobody,data:data0};vErrors===null?vErrors=[err14]:vErrors.push(err14),
errors++}}if(data.can!==void 0&&func0.call(data,"can")){let data6=data.can;if(data6&&typeof data6=="object"&&!Array.isArray(
data6)){if(data6.group===void 0||!func0.call(data6,"group")){let err15={instancePath:instancePath+"/can",schemaPath:"#/p\
roperties/can/required",keyword:"required",params:{missingProperty:"group"},message:"must have required property 'group'",
schema:schema85.properties.can.required,parentSchema:schema85.properties.can,data:data6};vErrors===null?vErrors=[err15]:
vErrors.push(err15),errors++}if(data6.permissionSet===void 0||!func0.call(data6,"permissionSet")){let err16={instancePath:instancePath+
"/can",schemaPath:"#/properties/can/required",keyword:"required",params:{missingProperty:"permissionSet"},message:"must \
have required property 'permissionSet'",schema:schema85.properties.can.required,parentSchema:schema85.properties.can,data:data6};
vErrors===null?vErrors=[err16]:vErrors.push(err16),errors++}if(data6.account===void 0||!func0.call(data6,"account")){let err17={
instancePath:instancePath+"/can",schemaPath:"#/properties/can/required",keyword:"required",params:{missingProperty:"acco\
unt"},message:"must have required property 'account'",schema:schema85.properties.can.required,parentSchema:schema85.properties.
can,data:data6};vErrors===null?vErrors=[err17]:vErrors.push(err17),errors++}for(let key2 of Object.keys(data6))if(!(key2===
"group"||key2==="permissionSet"||key2==="account")){let err18={instancePath:instancePath+"/can",schemaPath:"#/properties\
/can/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT have additi\
onal properties",schema:!1,parentSchema:schema85.properties.can,data:data6};vErrors===null?vErrors=[err18]:vErrors.push(
err18),errors++}if(data6.group!==void 0&&func0.call(data6,"group")){let data7=data6.group;if(typeof data7=="string"){if(func48(
data7)>256){let err19={instancePath:instancePath+"/can/group",schemaPath:"#/definitions/GroupName/maxLength",keyword:"ma\
xLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema33,data:data7};
vErrors===null?vErrors=[err19]:vErrors.push(err19),errors++}if(func48(data7)<1){let err20={instancePath:instancePath+"/c\
an/group",schemaPath:"#/definitions/GroupName/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have few\
er than 1 characters",schema:1,parentSchema:schema33,data:data7};vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}else{
let err21={instancePath:instancePath+"/can/group",schemaPath:"#/definitions/GroupName/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data7};vErrors===null?vErrors=[err21]:
vErrors.push(err21),errors++}}if(data6.permissionSet!==void 0&&func0.call(data6,"permissionSet")){let data8=data6.permissionSet;
if(typeof data8=="string"){if(func48(data8)>32){let err22={instancePath:instancePath+"/can/permissionSet",schemaPath:"#/\
definitions/PermissionSetName/maxLength",keyword:"maxLength",params:{limit:32},message:"must NOT have more than 32 chara\
cters",schema:32,parentSchema:schema51,data:data8};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}if(func48(
data8)<1){let err23={instancePath:instancePath+"/can/permissionSet",schemaPath:"#/definitions/PermissionSetName/minLengt\
h",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51,data:data8};
vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}if(!pattern26.test(data8)){let err24={instancePath:instancePath+
"/can/permissionSet",schemaPath:"#/definitions/PermissionSetName/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9\
_+=,.@-]+$"},message:'must match pattern "^[A-Za-z0-9_+=,.@-]+$"',schema:"^[A-Za-z0-9_+=,.@-]+$",parentSchema:schema51,data:data8};
vErrors===null?vErrors=[err24]:vErrors.push(err24),errors++}}else{let err25={instancePath:instancePath+"/can/permissionS\
et",schemaPath:"#/definitions/PermissionSetName/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema51.
type,parentSchema:schema51,data:data8};vErrors===null?vErrors=[err25]:vErrors.push(err25),errors++}}if(data6.account!==void 0&&
func0.call(data6,"account")){let data9=data6.account;if(typeof data9=="string"){if(func48(data9)>128){let err26={instancePath:instancePath+
"/can/account",schemaPath:"#/definitions/AccountSelector/maxLength",keyword:"maxLength",params:{limit:128},message:"must\
 NOT have more than 128 characters",schema:128,parentSchema:schema56,data:data9};vErrors===null?vErrors=[err26]:vErrors.
push(err26),errors++}if(func48(data9)<1){let err27={instancePath:instancePath+"/can/account",schemaPath:"#/definitions/A\
ccountSelector/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,
parentSchema:schema56,data:data9};vErrors===null?vErrors=[err27]:vErrors.push(err27),errors++}if(!pattern42.test(data9)){
let err28={instancePath:instancePath+"/can/account",schemaPath:"#/definitions/AccountSelector/pattern",keyword:"pattern",
params:{pattern:"^(?:\\d{12}$|(?!\\d+$))"},message:'must match pattern "^(?:\\d{12}$|(?!\\d+$))"',schema:"^(?:\\d{12}$|(?\
!\\d+$))",parentSchema:schema56,data:data9};vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}}else{let err29={
instancePath:instancePath+"/can/account",schemaPath:"#/definitions/AccountSelector/type",keyword:"type",params:{type:"st\
ring"},message:"must be string",schema:schema56.type,parentSchema:schema56,data:data9};vErrors===null?vErrors=[err29]:vErrors.
push(err29),errors++}}}else{let err30={instancePath:instancePath+"/can",schemaPath:"#/properties/can/type",keyword:"type",
params:{type:"object"},message:"must be object",schema:schema85.properties.can.type,parentSchema:schema85.properties.can,
data:data6};vErrors===null?vErrors=[err30]:vErrors.push(err30),errors++}}}else{let err31={instancePath,schemaPath:"#/typ\
e",keyword:"type",params:{type:"object"},message:"must be object",schema:schema85.type,parentSchema:schema85,data};vErrors===
null?vErrors=[err31]:vErrors.push(err31),errors++}return validate67.errors=vErrors,errors===0}function validate10(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null,errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){if(data.version===void 0||!func0.call(data,"version")){let err0={instancePath,schemaPath:"#/requir\
ed",keyword:"required",params:{missingProperty:"version"},message:"must have required property 'version'",schema:schema11.
required,parentSchema:schema11,data};vErrors===null?vErrors=[err0]:vErrors.push(err0),errors++}if(data.identityCenter===
void 0||!func0.call(data,"identityCenter")){let err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
identityCenter"},message:"must have required property 'identityCenter'",schema:schema11.required,parentSchema:schema11,data};
vErrors===null?vErrors=[err1]:vErrors.push(err1),errors++}for(let key0 of Object.keys(data))if(!func0.call(schema11.properties,
key0)){let err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties",schema:!1,parentSchema:schema11,data};vErrors===null?vErrors=[err2]:vErrors.
push(err2),errors++}if(data.version!==void 0&&func0.call(data,"version")){let data0=data.version;if(!(typeof data0=="num\
ber"&&isFinite(data0))){let err3={instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"t\
ype",params:{type:"number"},message:"must be number",schema:schema11.properties.version.type,parentSchema:schema11.properties.
version,data:data0};vErrors===null?vErrors=[err3]:vErrors.push(err3),errors++}if(data0!==1){let err4={instancePath:instancePath+
"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue:1},message:"must be equal to con\
stant",schema:1,parentSchema:schema11.properties.version,data:data0};vErrors===null?vErrors=[err4]:vErrors.push(err4),errors++}}
if(data.include!==void 0&&func0.call(data,"include")){let data1=data.include;if(Array.isArray(data1)){let len0=data1.length;
for(let i0=0;i0<len0;i0++){let data2=data1[i0];if(typeof data2=="string"){if(func48(data2)>1024){let err5={instancePath:instancePath+
"/include/"+i0,schemaPath:"#/definitions/FilePath/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT h\
ave more than 1024 characters",schema:1024,parentSchema:schema12,data:data2};vErrors===null?vErrors=[err5]:vErrors.push(
err5),errors++}if(func48(data2)<1){let err6={instancePath:instancePath+"/include/"+i0,schemaPath:"#/definitions/FilePath\
/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12,
data:data2};vErrors===null?vErrors=[err6]:vErrors.push(err6),errors++}if(!pattern0.test(data2)){let err7={instancePath:instancePath+
"/include/"+i0,schemaPath:"#/definitions/FilePath/pattern",keyword:"pattern",params:{pattern:"^(?!/)(?!(?:.*/)?\\.\\.(?:/|\
$))[^\\\\]+$"},message:'must match pattern "^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]+$"',schema:"^(?!/)(?!(?:.*/)?\\.\\.(?:/\
|$))[^\\\\]+$",parentSchema:schema12,data:data2};vErrors===null?vErrors=[err7]:vErrors.push(err7),errors++}}else{let err8={
instancePath:instancePath+"/include/"+i0,schemaPath:"#/definitions/FilePath/type",keyword:"type",params:{type:"string"},
message:"must be string",schema:schema12.type,parentSchema:schema12,data:data2};vErrors===null?vErrors=[err8]:vErrors.push(
err8),errors++}}}else{let err9={instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"typ\
e",params:{type:"array"},message:"must be array",schema:schema11.properties.include.type,parentSchema:schema11.properties.
include,data:data1};vErrors===null?vErrors=[err9]:vErrors.push(err9),errors++}}if(data.identityCenter!==void 0&&func0.call(
data,"identityCenter")){let data3=data.identityCenter;if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.
region===void 0||!func0.call(data3,"region")){let err10={instancePath:instancePath+"/identityCenter",schemaPath:"#/defin\
itions/IdentityCenter/required",keyword:"required",params:{missingProperty:"region"},message:"must have required propert\
y 'region'",schema:schema13.required,parentSchema:schema13,data:data3};vErrors===null?vErrors=[err10]:vErrors.push(err10),
errors++}for(let key1 of Object.keys(data3))if(!(key1==="region"||key1==="instanceArn"||key1==="identityStoreId"||key1===
"organizationId"||key1==="vantage"||key1==="accessControlAttributes")){let err11={instancePath:instancePath+"/identityCe\
nter",schemaPath:"#/definitions/IdentityCenter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},
message:"must NOT have additional properties",schema:!1,parentSchema:schema13,data:data3};vErrors===null?vErrors=[err11]:
vErrors.push(err11),errors++}if(data3.region!==void 0&&func0.call(data3,"region")){let data4=data3.region;if(typeof data4==
"string"){if(func48(data4)>32){let err12={instancePath:instancePath+"/identityCenter/region",schemaPath:"#/definitions/I\
dentityCenter/properties/region/maxLength",keyword:"maxLength",params:{limit:32},message:"must NOT have more than 32 cha\
racters",schema:32,parentSchema:schema13.properties.region,data:data4};vErrors===null?vErrors=[err12]:vErrors.push(err12),
errors++}if(!pattern1.test(data4)){let err13={instancePath:instancePath+"/identityCenter/region",schemaPath:"#/definitio\
ns/IdentityCenter/properties/region/pattern",keyword:"pattern",params:{pattern:"^(?:[a-z]+-){2,3}\\d$"},message:'must ma\
tch pattern "^(?:[a-z]+-){2,3}\\d$"',schema:"^(?:[a-z]+-){2,3}\\d$",parentSchema:schema13.properties.region,data:data4};
vErrors===null?vErrors=[err13]:vErrors.push(err13),errors++}}else{let err14={instancePath:instancePath+"/identityCenter/\
region",schemaPath:"#/definitions/IdentityCenter/properties/region/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema13.properties.region.type,parentSchema:schema13.properties.region,data:data4};vErrors===null?
vErrors=[err14]:vErrors.push(err14),errors++}}if(data3.instanceArn!==void 0&&func0.call(data3,"instanceArn")){let data5=data3.
instanceArn;if(typeof data5=="string"){if(func48(data5)>1224){let err15={instancePath:instancePath+"/identityCenter/inst\
anceArn",schemaPath:"#/definitions/IdentityCenter/properties/instanceArn/maxLength",keyword:"maxLength",params:{limit:1224},
message:"must NOT have more than 1224 characters",schema:1224,parentSchema:schema13.properties.instanceArn,data:data5};vErrors===
null?vErrors=[err15]:vErrors.push(err15),errors++}if(!pattern2.test(data5)){let err16={instancePath:instancePath+"/ident\
ityCenter/instanceArn",schemaPath:"#/definitions/IdentityCenter/properties/instanceArn/pattern",keyword:"pattern",params:{
pattern:"^arn:aws(?:-[a-z]{1,5}){0,3}:sso:::instance/(?:sso)?ins-[a-zA-Z0-9.-]{16}$"},message:'must match pattern "^arn:\
aws(?:-[a-z]{1,5}){0,3}:sso:::instance/(?:sso)?ins-[a-zA-Z0-9.-]{16}$"',schema:"^arn:aws(?:-[a-z]{1,5}){0,3}:sso:::insta\
nce/(?:sso)?ins-[a-zA-Z0-9.-]{16}$",parentSchema:schema13.properties.instanceArn,data:data5};vErrors===null?vErrors=[err16]:
vErrors.push(err16),errors++}}else{let err17={instancePath:instancePath+"/identityCenter/instanceArn",schemaPath:"#/defi\
nitions/IdentityCenter/properties/instanceArn/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema13.
properties.instanceArn.type,parentSchema:schema13.properties.instanceArn,data:data5};vErrors===null?vErrors=[err17]:vErrors.
push(err17),errors++}}if(data3.identityStoreId!==void 0&&func0.call(data3,"identityStoreId")){let data6=data3.identityStoreId;
if(typeof data6=="string"){if(func48(data6)>36){let err18={instancePath:instancePath+"/identityCenter/identityStoreId",schemaPath:"\
#/definitions/IdentityCenter/properties/identityStoreId/maxLength",keyword:"maxLength",params:{limit:36},message:"must N\
OT have more than 36 characters",schema:36,parentSchema:schema13.properties.identityStoreId,data:data6};vErrors===null?vErrors=
[err18]:vErrors.push(err18),errors++}if(!pattern3.test(data6)){let err19={instancePath:instancePath+"/identityCenter/ide\
ntityStoreId",schemaPath:"#/definitions/IdentityCenter/properties/identityStoreId/pattern",keyword:"pattern",params:{pattern:"\
^(?:d-[0-9a-f]{10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$"},message:'must match pattern "^(?:d-[\
0-9a-f]{10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$"',schema:"^(?:d-[0-9a-f]{10}|[0-9a-f]{8}-[0-9\
a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$",parentSchema:schema13.properties.identityStoreId,data:data6};vErrors===null?
vErrors=[err19]:vErrors.push(err19),errors++}}else{let err20={instancePath:instancePath+"/identityCenter/identityStoreId",
schemaPath:"#/definitions/IdentityCenter/properties/identityStoreId/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema13.properties.identityStoreId.type,parentSchema:schema13.properties.identityStoreId,data:data6};
vErrors===null?vErrors=[err20]:vErrors.push(err20),errors++}}if(data3.organizationId!==void 0&&func0.call(data3,"organiz\
ationId")){let data7=data3.organizationId;if(typeof data7=="string"){if(!pattern4.test(data7)){let err21={instancePath:instancePath+
"/identityCenter/organizationId",schemaPath:"#/definitions/IdentityCenter/properties/organizationId/pattern",keyword:"pa\
ttern",params:{pattern:"^o-[a-z0-9]{10,32}$"},message:'must match pattern "^o-[a-z0-9]{10,32}$"',schema:"^o-[a-z0-9]{10,\
32}$",parentSchema:schema13.properties.organizationId,data:data7};vErrors===null?vErrors=[err21]:vErrors.push(err21),errors++}}else{
let err22={instancePath:instancePath+"/identityCenter/organizationId",schemaPath:"#/definitions/IdentityCenter/propertie\
s/organizationId/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema13.properties.organizationId.
type,parentSchema:schema13.properties.organizationId,data:data7};vErrors===null?vErrors=[err22]:vErrors.push(err22),errors++}}
if(data3.vantage!==void 0&&func0.call(data3,"vantage")){let data8=data3.vantage;if(typeof data8!="string"){let err23={instancePath:instancePath+
"/identityCenter/vantage",schemaPath:"#/definitions/IdentityCenter/properties/vantage/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema13.properties.vantage.type,parentSchema:schema13.properties.vantage,data:data8};
vErrors===null?vErrors=[err23]:vErrors.push(err23),errors++}if(!(data8==="management"||data8==="delegated")){let err24={
instancePath:instancePath+"/identityCenter/vantage",schemaPath:"#/definitions/IdentityCenter/properties/vantage/enum",keyword:"\
enum",params:{allowedValues:schema13.properties.vantage.enum},message:"must be equal to one of the allowed values",schema:schema13.
properties.vantage.enum,parentSchema:schema13.properties.vantage,data:data8};vErrors===null?vErrors=[err24]:vErrors.push(
err24),errors++}}if(data3.accessControlAttributes!==void 0&&func0.call(data3,"accessControlAttributes")){let data9=data3.
accessControlAttributes;if(data9&&typeof data9=="object"&&!Array.isArray(data9)){if(Object.keys(data9).length>50){let err25={
instancePath:instancePath+"/identityCenter/accessControlAttributes",schemaPath:"#/definitions/IdentityCenter/properties/\
accessControlAttributes/maxProperties",keyword:"maxProperties",params:{limit:50},message:"must NOT have more than 50 pro\
perties",schema:50,parentSchema:schema13.properties.accessControlAttributes,data:data9};vErrors===null?vErrors=[err25]:vErrors.
push(err25),errors++}for(let key2 of Object.keys(data9)){let _errs25=errors;if(typeof key2=="string"){if(func48(key2)>128){
let err26={instancePath:instancePath+"/identityCenter/accessControlAttributes",schemaPath:"#/definitions/IdentityCenter/\
properties/accessControlAttributes/propertyNames/maxLength",keyword:"maxLength",params:{limit:128},message:"must NOT hav\
e more than 128 characters",schema:128,parentSchema:schema13.properties.accessControlAttributes.propertyNames,data:key2,
propertyName:key2};vErrors===null?vErrors=[err26]:vErrors.push(err26),errors++}if(func48(key2)<1){let err27={instancePath:instancePath+
"/identityCenter/accessControlAttributes",schemaPath:"#/definitions/IdentityCenter/properties/accessControlAttributes/pr\
opertyNames/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.
properties.accessControlAttributes.propertyNames,data:key2,propertyName:key2};vErrors===null?vErrors=[err27]:vErrors.push(
err27),errors++}if(!pattern5.test(key2)){let err28={instancePath:instancePath+"/identityCenter/accessControlAttributes",
schemaPath:"#/definitions/IdentityCenter/properties/accessControlAttributes/propertyNames/pattern",keyword:"pattern",params:{
pattern:"^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$"},message:'must match pattern "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$"',schema:"^[\
\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",parentSchema:schema13.properties.accessControlAttributes.propertyNames,data:key2,propertyName:key2};
vErrors===null?vErrors=[err28]:vErrors.push(err28),errors++}}var valid6=_errs25===errors;if(!valid6){let err29={instancePath:instancePath+
"/identityCenter/accessControlAttributes",schemaPath:"#/definitions/IdentityCenter/properties/accessControlAttributes/pr\
opertyNames",keyword:"propertyNames",params:{propertyName:key2},message:"property name must be valid",schema:schema13.properties.
accessControlAttributes.propertyNames,parentSchema:schema13.properties.accessControlAttributes,data:data9};vErrors===null?
vErrors=[err29]:vErrors.push(err29),errors++}}for(let key3 of Object.keys(data9)){let data10=data9[key3];if(typeof data10==
"string"){if(func48(data10)>256){let err30={instancePath:instancePath+"/identityCenter/accessControlAttributes/"+key3.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/definitions/IdentityCenter/properties/accessControlAttributes/additionalPro\
perties/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema13.
properties.accessControlAttributes.additionalProperties,data:data10};vErrors===null?vErrors=[err30]:vErrors.push(err30),
errors++}if(func48(data10)<1){let err31={instancePath:instancePath+"/identityCenter/accessControlAttributes/"+key3.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/definitions/IdentityCenter/properties/accessControlAttributes/additionalPro\
perties/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.
properties.accessControlAttributes.additionalProperties,data:data10};vErrors===null?vErrors=[err31]:vErrors.push(err31),
errors++}if(!pattern6.test(data10)){let err32={instancePath:instancePath+"/identityCenter/accessControlAttributes/"+key3.
replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/definitions/IdentityCenter/properties/accessControlAttributes/addit\
ionalProperties/pattern",keyword:"pattern",params:{pattern:'^\\$\\{(?:path|dir):[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@\\[\\]\\\\"]+\\}$'},
message:'must match pattern "^\\$\\{(?:path|dir):[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@\\[\\]\\\\"]+\\}$"',schema:'^\\$\\{(?:path|d\
ir):[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@\\[\\]\\\\"]+\\}$',parentSchema:schema13.properties.accessControlAttributes.additionalProperties,
data:data10};vErrors===null?vErrors=[err32]:vErrors.push(err32),errors++}}else{let err33={instancePath:instancePath+"/id\
entityCenter/accessControlAttributes/"+key3.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/definitions/IdentityCen\
ter/properties/accessControlAttributes/additionalProperties/type",keyword:"type",params:{type:"string"},message:"must be\
 string",schema:schema13.properties.accessControlAttributes.additionalProperties.type,parentSchema:schema13.properties.accessControlAttributes.
additionalProperties,data:data10};vErrors===null?vErrors=[err33]:vErrors.push(err33),errors++}}}else{let err34={instancePath:instancePath+
"/identityCenter/accessControlAttributes",schemaPath:"#/definitions/IdentityCenter/properties/accessControlAttributes/ty\
pe",keyword:"type",params:{type:"object"},message:"must be object",schema:schema13.properties.accessControlAttributes.type,
parentSchema:schema13.properties.accessControlAttributes,data:data9};vErrors===null?vErrors=[err34]:vErrors.push(err34),
errors++}}}else{let err35={instancePath:instancePath+"/identityCenter",schemaPath:"#/definitions/IdentityCenter/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data:data3};vErrors===null?
vErrors=[err35]:vErrors.push(err35),errors++}}if(data.identitySource!==void 0&&func0.call(data,"identitySource")&&(validate11(
data.identitySource,{instancePath:instancePath+"/identitySource",parentData:data,parentDataProperty:"identitySource",rootData})||
(vErrors=vErrors===null?validate11.errors:appended(vErrors,validate11.errors),errors=vErrors.length)),data.groups!==void 0&&
func0.call(data,"groups")){let data12=data.groups;if(data12&&typeof data12=="object"&&!Array.isArray(data12)){for(let key4 of Object.
keys(data12)){let _errs32=errors;if(typeof key4=="string"){if(func48(key4)>256){let err36={instancePath:instancePath+"/g\
roups",schemaPath:"#/properties/groups/propertyNames/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT\
 have more than 256 characters",schema:256,parentSchema:schema11.properties.groups.propertyNames,data:key4,propertyName:key4};
vErrors===null?vErrors=[err36]:vErrors.push(err36),errors++}if(func48(key4)<1){let err37={instancePath:instancePath+"/gr\
oups",schemaPath:"#/properties/groups/propertyNames/minLength",keyword:"minLength",params:{limit:1},message:"must NOT ha\
ve fewer than 1 characters",schema:1,parentSchema:schema11.properties.groups.propertyNames,data:key4,propertyName:key4};
vErrors===null?vErrors=[err37]:vErrors.push(err37),errors++}}var valid8=_errs32===errors;if(!valid8){let err38={instancePath:instancePath+
"/groups",schemaPath:"#/properties/groups/propertyNames",keyword:"propertyNames",params:{propertyName:key4},message:"pro\
perty name must be valid",schema:schema11.properties.groups.propertyNames,parentSchema:schema11.properties.groups,data:data12};
vErrors===null?vErrors=[err38]:vErrors.push(err38),errors++}}for(let key5 of Object.keys(data12))validate27(data12[key5],
{instancePath:instancePath+"/groups/"+key5.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data12,parentDataProperty:key5,
rootData})||(vErrors=vErrors===null?validate27.errors:appended(vErrors,validate27.errors),errors=vErrors.length)}else{let err39={
instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:schema11.properties.groups.type,parentSchema:schema11.properties.groups,data:data12};vErrors===null?
vErrors=[err39]:vErrors.push(err39),errors++}}if(data.users!==void 0&&func0.call(data,"users")){let data14=data.users;if(data14&&
typeof data14=="object"&&!Array.isArray(data14)){for(let key6 of Object.keys(data14)){let _errs37=errors;if(typeof key6==
"string"){if(func48(key6)>128){let err40={instancePath:instancePath+"/users",schemaPath:"#/properties/users/propertyName\
s/maxLength",keyword:"maxLength",params:{limit:128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema11.
properties.users.propertyNames,data:key6,propertyName:key6};vErrors===null?vErrors=[err40]:vErrors.push(err40),errors++}
if(func48(key6)<1){let err41={instancePath:instancePath+"/users",schemaPath:"#/properties/users/propertyNames/minLength",
keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.
users.propertyNames,data:key6,propertyName:key6};vErrors===null?vErrors=[err41]:vErrors.push(err41),errors++}}var valid10=_errs37===
errors;if(!valid10){let err42={instancePath:instancePath+"/users",schemaPath:"#/properties/users/propertyNames",keyword:"\
propertyNames",params:{propertyName:key6},message:"property name must be valid",schema:schema11.properties.users.propertyNames,
parentSchema:schema11.properties.users,data:data14};vErrors===null?vErrors=[err42]:vErrors.push(err42),errors++}}for(let key7 of Object.
keys(data14))validate29(data14[key7],{instancePath:instancePath+"/users/"+key7.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data14,
parentDataProperty:key7,rootData})||(vErrors=vErrors===null?validate29.errors:appended(vErrors,validate29.errors),errors=
vErrors.length)}else{let err43={instancePath:instancePath+"/users",schemaPath:"#/properties/users/type",keyword:"type",params:{
type:"object"},message:"must be object",schema:schema11.properties.users.type,parentSchema:schema11.properties.users,data:data14};
vErrors===null?vErrors=[err43]:vErrors.push(err43),errors++}}if(data.permissionSets!==void 0&&func0.call(data,"permissio\
nSets")){let data16=data.permissionSets;if(data16&&typeof data16=="object"&&!Array.isArray(data16)){for(let key8 of Object.
keys(data16)){let _errs42=errors;if(typeof key8=="string"){if(func48(key8)>32){let err44={instancePath:instancePath+"/pe\
rmissionSets",schemaPath:"#/properties/permissionSets/propertyNames/maxLength",keyword:"maxLength",params:{limit:32},message:"\
must NOT have more than 32 characters",schema:32,parentSchema:schema11.properties.permissionSets.propertyNames,data:key8,
propertyName:key8};vErrors===null?vErrors=[err44]:vErrors.push(err44),errors++}if(func48(key8)<1){let err45={instancePath:instancePath+
"/permissionSets",schemaPath:"#/properties/permissionSets/propertyNames/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.permissionSets.propertyNames,data:key8,
propertyName:key8};vErrors===null?vErrors=[err45]:vErrors.push(err45),errors++}if(!pattern26.test(key8)){let err46={instancePath:instancePath+
"/permissionSets",schemaPath:"#/properties/permissionSets/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-\
Za-z0-9_+=,.@-]+$"},message:'must match pattern "^[A-Za-z0-9_+=,.@-]+$"',schema:"^[A-Za-z0-9_+=,.@-]+$",parentSchema:schema11.
properties.permissionSets.propertyNames,data:key8,propertyName:key8};vErrors===null?vErrors=[err46]:vErrors.push(err46),
errors++}}var valid12=_errs42===errors;if(!valid12){let err47={instancePath:instancePath+"/permissionSets",schemaPath:"#\
/properties/permissionSets/propertyNames",keyword:"propertyNames",params:{propertyName:key8},message:"property name must\
 be valid",schema:schema11.properties.permissionSets.propertyNames,parentSchema:schema11.properties.permissionSets,data:data16};
vErrors===null?vErrors=[err47]:vErrors.push(err47),errors++}}for(let key9 of Object.keys(data16))validate31(data16[key9],
{instancePath:instancePath+"/permissionSets/"+key9.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data16,parentDataProperty:key9,
rootData})||(vErrors=vErrors===null?validate31.errors:appended(vErrors,validate31.errors),errors=vErrors.length)}else{let err48={
instancePath:instancePath+"/permissionSets",schemaPath:"#/properties/permissionSets/type",keyword:"type",params:{type:"o\
bject"},message:"must be object",schema:schema11.properties.permissionSets.type,parentSchema:schema11.properties.permissionSets,
data:data16};vErrors===null?vErrors=[err48]:vErrors.push(err48),errors++}}if(data.assignments!==void 0&&func0.call(data,
"assignments")){let data18=data.assignments;if(Array.isArray(data18)){let len1=data18.length;for(let i1=0;i1<len1;i1++)validate39(
data18[i1],{instancePath:instancePath+"/assignments/"+i1,parentData:data18,parentDataProperty:i1,rootData})||(vErrors=vErrors===
null?validate39.errors:appended(vErrors,validate39.errors),errors=vErrors.length)}else{let err49={instancePath:instancePath+
"/assignments",schemaPath:"#/properties/assignments/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema11.
properties.assignments.type,parentSchema:schema11.properties.assignments,data:data18};vErrors===null?vErrors=[err49]:vErrors.
push(err49),errors++}}if(data.prune!==void 0&&func0.call(data,"prune")){let data20=data.prune;if(typeof data20!="string"){
let err50={instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type:"string"},
message:"must be string",schema:schema11.properties.prune.type,parentSchema:schema11.properties.prune,data:data20};vErrors===
null?vErrors=[err50]:vErrors.push(err50),errors++}if(!(data20==="managed"||data20==="none"||data20==="all")){let err51={
instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/enum",keyword:"enum",params:{allowedValues:schema11.properties.
prune.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.prune.enum,parentSchema:schema11.
properties.prune,data:data20};vErrors===null?vErrors=[err51]:vErrors.push(err51),errors++}}if(data.ignore!==void 0&&func0.
call(data,"ignore")&&(validate47(data.ignore,{instancePath:instancePath+"/ignore",parentData:data,parentDataProperty:"ig\
nore",rootData})||(vErrors=vErrors===null?validate47.errors:appended(vErrors,validate47.errors),errors=vErrors.length)),
data.guardrails!==void 0&&func0.call(data,"guardrails")&&(validate54(data.guardrails,{instancePath:instancePath+"/guardr\
ails",parentData:data,parentDataProperty:"guardrails",rootData})||(vErrors=vErrors===null?validate54.errors:appended(vErrors,
validate54.errors),errors=vErrors.length)),data.overrides!==void 0&&func0.call(data,"overrides")){let data23=data.overrides;
if(Array.isArray(data23)){let len2=data23.length;for(let i2=0;i2<len2;i2++){let data24=data23[i2];if(data24&&typeof data24==
"object"&&!Array.isArray(data24)){if(data24.guardrail===void 0||!func0.call(data24,"guardrail")){let err52={instancePath:instancePath+
"/overrides/"+i2,schemaPath:"#/definitions/Override/required",keyword:"required",params:{missingProperty:"guardrail"},message:"\
must have required property 'guardrail'",schema:schema84.required,parentSchema:schema84,data:data24};vErrors===null?vErrors=
[err52]:vErrors.push(err52),errors++}if(data24.fingerprint===void 0||!func0.call(data24,"fingerprint")){let err53={instancePath:instancePath+
"/overrides/"+i2,schemaPath:"#/definitions/Override/required",keyword:"required",params:{missingProperty:"fingerprint"},
message:"must have required property 'fingerprint'",schema:schema84.required,parentSchema:schema84,data:data24};vErrors===
null?vErrors=[err53]:vErrors.push(err53),errors++}if(data24.reason===void 0||!func0.call(data24,"reason")){let err54={instancePath:instancePath+
"/overrides/"+i2,schemaPath:"#/definitions/Override/required",keyword:"required",params:{missingProperty:"reason"},message:"\
must have required property 'reason'",schema:schema84.required,parentSchema:schema84,data:data24};vErrors===null?vErrors=
[err54]:vErrors.push(err54),errors++}for(let key10 of Object.keys(data24))if(!(key10==="guardrail"||key10==="fingerprint"||
key10==="reason")){let err55={instancePath:instancePath+"/overrides/"+i2,schemaPath:"#/definitions/Override/additionalPr\
operties",keyword:"additionalProperties",params:{additionalProperty:key10},message:"must NOT have additional properties",
schema:!1,parentSchema:schema84,data:data24};vErrors===null?vErrors=[err55]:vErrors.push(err55),errors++}if(data24.guardrail!==
void 0&&func0.call(data24,"guardrail")){let data25=data24.guardrail;if(typeof data25!="string"){let err56={instancePath:instancePath+
"/overrides/"+i2+"/guardrail",schemaPath:"#/definitions/Override/properties/guardrail/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema84.properties.guardrail.type,parentSchema:schema84.properties.guardrail,data:data25};
vErrors===null?vErrors=[err56]:vErrors.push(err56),errors++}if(!(data25==="deletions"||data25==="neverEmpty"||data25==="\
lastAssignment"||data25==="breakGlass"||data25==="minAdmins"||data25==="keepSelf"||data25==="protected"||data25==="forbi\
d"||data25==="sessionDuration")){let err57={instancePath:instancePath+"/overrides/"+i2+"/guardrail",schemaPath:"#/defini\
tions/Override/properties/guardrail/enum",keyword:"enum",params:{allowedValues:schema84.properties.guardrail.enum},message:"\
must be equal to one of the allowed values",schema:schema84.properties.guardrail.enum,parentSchema:schema84.properties.guardrail,
data:data25};vErrors===null?vErrors=[err57]:vErrors.push(err57),errors++}}if(data24.fingerprint!==void 0&&func0.call(data24,
"fingerprint")){let data26=data24.fingerprint;if(typeof data26=="string"){if(!pattern52.test(data26)){let err58={instancePath:instancePath+
"/overrides/"+i2+"/fingerprint",schemaPath:"#/definitions/Override/properties/fingerprint/pattern",keyword:"pattern",params:{
pattern:"^[0-9a-f]{12}$"},message:'must match pattern "^[0-9a-f]{12}$"',schema:"^[0-9a-f]{12}$",parentSchema:schema84.properties.
fingerprint,data:data26};vErrors===null?vErrors=[err58]:vErrors.push(err58),errors++}}else{let err59={instancePath:instancePath+
"/overrides/"+i2+"/fingerprint",schemaPath:"#/definitions/Override/properties/fingerprint/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema84.properties.fingerprint.type,parentSchema:schema84.properties.fingerprint,
data:data26};vErrors===null?vErrors=[err59]:vErrors.push(err59),errors++}}if(data24.reason!==void 0&&func0.call(data24,"\
reason")){let data27=data24.reason;if(typeof data27=="string"){if(func48(data27)>1024){let err60={instancePath:instancePath+
"/overrides/"+i2+"/reason",schemaPath:"#/definitions/Override/properties/reason/maxLength",keyword:"maxLength",params:{limit:1024},
message:"must NOT have more than 1024 characters",schema:1024,parentSchema:schema84.properties.reason,data:data27};vErrors===
null?vErrors=[err60]:vErrors.push(err60),errors++}if(func48(data27)<1){let err61={instancePath:instancePath+"/overrides/"+
i2+"/reason",schemaPath:"#/definitions/Override/properties/reason/minLength",keyword:"minLength",params:{limit:1},message:"\
must NOT have fewer than 1 characters",schema:1,parentSchema:schema84.properties.reason,data:data27};vErrors===null?vErrors=
[err61]:vErrors.push(err61),errors++}}else{let err62={instancePath:instancePath+"/overrides/"+i2+"/reason",schemaPath:"#\
/definitions/Override/properties/reason/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema84.
properties.reason.type,parentSchema:schema84.properties.reason,data:data27};vErrors===null?vErrors=[err62]:vErrors.push(
err62),errors++}}}else{let err63={instancePath:instancePath+"/overrides/"+i2,schemaPath:"#/definitions/Override/type",keyword:"\
type",params:{type:"object"},message:"must be object",schema:schema84.type,parentSchema:schema84,data:data24};vErrors===
null?vErrors=[err63]:vErrors.push(err63),errors++}}}else{let err64={instancePath:instancePath+"/overrides",schemaPath:"#\
/properties/overrides/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema11.properties.overrides.
type,parentSchema:schema11.properties.overrides,data:data23};vErrors===null?vErrors=[err64]:vErrors.push(err64),errors++}}
if(data.expect!==void 0&&func0.call(data,"expect")){let data28=data.expect;if(Array.isArray(data28)){let len3=data28.length;
for(let i3=0;i3<len3;i3++)validate67(data28[i3],{instancePath:instancePath+"/expect/"+i3,parentData:data28,parentDataProperty:i3,
rootData})||(vErrors=vErrors===null?validate67.errors:appended(vErrors,validate67.errors),errors=vErrors.length)}else{let err65={
instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",params:{type:"array"},message:"\
must be array",schema:schema11.properties.expect.type,parentSchema:schema11.properties.expect,data:data28};vErrors===null?
vErrors=[err65]:vErrors.push(err65),errors++}}}else{let err66={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"\
object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};vErrors===null?vErrors=[err66]:vErrors.
push(err66),errors++}return validate10.errors=vErrors,errors===0}function appended(errors,more){for(let one of more)errors.
push(one);return errors}export{validate};
