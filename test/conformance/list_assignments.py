"""Lists who may do what where, as an AWS endpoint tells it to boto3, as JSON with names for ids.

Shares nothing with accessctl: another language, another SDK, and another way to read (every
permission set in every account). --without leaves out parts whose operations the endpoint lacks.
"""
import argparse
import json

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

PARTS = ["permissionsBoundary", "tags", "provisioned", "accessControlAttributes"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("endpoint")
    parser.add_argument("region")
    parser.add_argument("--without", action="append", choices=PARTS, default=[])
    arguments = parser.parse_args()
    wanted = [part for part in PARTS if part not in arguments.without]
    print(json.dumps(listed(Aws(arguments.endpoint, arguments.region), wanted), indent=2))


class Aws:
    def __init__(self, endpoint, region):
        session = boto3.Session(
            aws_access_key_id="conformance", aws_secret_access_key="conformance", region_name=region
        )
        config = Config(retries={"max_attempts": 0})
        self.sso, self.store, self.organizations = (
            session.client(service, endpoint_url=endpoint, config=config)
            for service in ("sso-admin", "identitystore", "organizations")
        )


def pages(client, operation, member, size=None, **parameters):
    paginator = client.get_paginator(operation)
    paging = {} if size is None else {"PaginationConfig": {"PageSize": size}}
    for page in paginator.paginate(**parameters, **paging):
        yield from page[member]


def listed(aws, wanted):
    (instance,) = pages(aws.sso, "list_instances", "Instances")
    arn, store_id = instance["InstanceArn"], instance["IdentityStoreId"]
    accounts = list(pages(aws.organizations, "list_accounts", "Accounts", size=5))
    management = aws.organizations.describe_organization()["Organization"]["MasterAccountId"]
    account_names = {
        account["Id"]: "(management)" if account["Id"] == management else account["Name"]
        for account in accounts
    }
    sets = [
        permission_set(aws.sso, arn, set_arn, account_names, wanted)
        for set_arn in pages(aws.sso, "list_permission_sets", "PermissionSets", size=5, InstanceArn=arn)
    ]
    principals = {
        **{("GROUP", group["GroupId"]): f"group:{group['DisplayName']}"
           for group in pages(aws.store, "list_groups", "Groups", IdentityStoreId=store_id)},
        **{("USER", user["UserId"]): f"user:{user['UserName']}"
           for user in pages(aws.store, "list_users", "Users", IdentityStoreId=store_id)},
    }
    return {
        "accounts": sorted(
            f"{account_names[account['Id']]} {account['State']}" for account in accounts
        ),
        "permissionSets": sorted((one for _, one in sets), key=lambda one: one["name"]),
        "assignments": assignments(aws.sso, arn, account_names, sets, principals),
        **({"accessControlAttributes": attributes(aws.sso, arn)}
           if "accessControlAttributes" in wanted else {}),
    }


def assignments(sso, arn, account_names, sets, principals):
    return sorted(
        f"{principals.get((row['PrincipalType'], row['PrincipalId']), row['PrincipalId'])}"
        f" {one['name']} {account_names[row['AccountId']]}"
        for set_arn, one in sets
        for account in account_names
        for row in pages(
            sso, "list_account_assignments", "AccountAssignments", size=3,
            InstanceArn=arn, AccountId=account, PermissionSetArn=set_arn,
        )
    )


def permission_set(sso, arn, set_arn, account_names, wanted):
    ref = {"InstanceArn": arn, "PermissionSetArn": set_arn}
    described = sso.describe_permission_set(**ref)["PermissionSet"]
    inline = sso.get_inline_policy_for_permission_set(**ref).get("InlinePolicy")
    parts = {
        "name": described["Name"],
        "description": described.get("Description") or "",
        "sessionDuration": described["SessionDuration"],
        "relayState": described.get("RelayState") or "",
        "awsManagedPolicies": sorted(
            policy["Arn"] for policy in pages(
                sso, "list_managed_policies_in_permission_set", "AttachedManagedPolicies", **ref)
        ),
        "customerManagedPolicies": sorted(
            policy["Path"] + policy["Name"] for policy in pages(
                sso, "list_customer_managed_policy_references_in_permission_set",
                "CustomerManagedPolicyReferences", **ref)
        ),
        "inlinePolicy": json.loads(inline) if inline else None,
    }
    if "permissionsBoundary" in wanted:
        parts["permissionsBoundary"] = boundary(sso, ref)
    if "tags" in wanted:
        tags = pages(sso, "list_tags_for_resource", "Tags", InstanceArn=arn, ResourceArn=set_arn)
        parts["tags"] = {tag["Key"]: tag["Value"] for tag in tags}
    if "provisioned" in wanted:
        parts["provisioned"] = sorted(
            account_names[account] for account in pages(
                sso, "list_accounts_for_provisioned_permission_set", "AccountIds", size=3, **ref)
        )
    return set_arn, parts


def boundary(sso, ref):
    found = or_none(sso.get_permissions_boundary_for_permission_set, **ref)
    policy = (found or {}).get("PermissionsBoundary") or {}
    customer = policy.get("CustomerManagedPolicyReference")
    return customer["Path"] + customer["Name"] if customer else policy.get("ManagedPolicyArn")


def attributes(sso, arn):
    found = or_none(sso.describe_instance_access_control_attribute_configuration, InstanceArn=arn)
    if found is None:
        return None
    configuration = found["InstanceAccessControlAttributeConfiguration"]
    return {one["Key"]: one["Value"]["Source"] for one in configuration["AccessControlAttributes"]}


def or_none(call, **parameters):
    try:
        return call(**parameters)
    except ClientError as error:
        if error.response["Error"]["Code"] == "ResourceNotFoundException":
            return None
        raise


main()
